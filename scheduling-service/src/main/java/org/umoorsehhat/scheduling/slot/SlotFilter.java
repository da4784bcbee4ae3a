package org.umoorsehhat.scheduling.slot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which slots to list; what is absent does not matter.
 *
 * @param from first date
 * @param to last date
 * @param availableOnly only slots that can be booked
 */
public record SlotFilter(
        @Nullable Long doctor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean availableOnly,
        @Nullable Boolean isRecurring) {}
