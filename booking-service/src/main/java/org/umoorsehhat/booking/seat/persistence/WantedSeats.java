package org.umoorsehhat.booking.seat.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.limit.rules.BookingLimits;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * What is to be locked.
 *
 * @param slot that must be among those touched; absent when the time says it all
 * @param mayHaveGaps whether it need not lie in published slots
 * @param appointment one that gives its seats for it; absent when none does
 * @param hold one that gives its seats for it; absent when none does
 * @param limits that the patient must not exceed; absent where there are none
 * @param buffers to be kept free around it
 */
public record WantedSeats(
        long doctor,
        long patient,
        Instant from,
        Instant to,
        @Nullable Long slot,
        boolean mayHaveGaps,
        @Nullable Long appointment,
        @Nullable UUID hold,
        @Nullable BookingLimits limits,
        Buffers buffers) {}
