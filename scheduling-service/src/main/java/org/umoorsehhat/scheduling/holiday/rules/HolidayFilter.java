package org.umoorsehhat.scheduling.holiday.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which holidays to list; what is absent does not matter.
 *
 * @param location those of the whole clinic are also its holidays
 * @param dateFrom they have not ended before that date
 * @param dateTo they begin no later than that date
 */
public record HolidayFilter(
        @Nullable Long location, @Nullable LocalDate dateFrom, @Nullable LocalDate dateTo) {}
