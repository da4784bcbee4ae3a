package org.umoorsehhat.scheduling.slot.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The series that published a slot.
 *
 * @param recurringDays 0 = Monday; empty for a rule
 * @param endDate last day
 * @param publishedUntil the first date of which it has published nothing yet
 */
public record SlotSeries(
        long id,
        List<Integer> recurringDays,
        @Nullable LocalDate endDate,
        LocalDate publishedUntil) {}
