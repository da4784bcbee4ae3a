package org.umoorsehhat.scheduling.absence.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which absences to list; what is absent does not matter.
 *
 * @param dateFrom they have not ended before that date
 * @param dateTo they begin no later than that date
 */
public record AbsenceFilter(
        @Nullable Long doctor, @Nullable LocalDate dateFrom, @Nullable LocalDate dateTo) {}
