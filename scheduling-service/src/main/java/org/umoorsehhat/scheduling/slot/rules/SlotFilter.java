package org.umoorsehhat.scheduling.slot.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which slots to list; what is absent does not matter.
 *
 * @param dateFrom first date
 * @param dateTo last date
 * @param availableOnly only slots that can be booked
 */
public record SlotFilter(
        @Nullable Long doctor,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        boolean availableOnly,
        @Nullable Boolean isRecurring) {}
