package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * What this service needs of a medical service.
 *
 * @param confirmation {@code new_patients} where only those are confirmed, beside the flag
 * @param minimumNoticeMinutes see {@link BookingRules}, as the eight that follow; absent for none
 */
record ServiceState(
        long serviceId,
        long doctorId,
        String name,
        int durationMinutes,
        BigDecimal price,
        boolean isActive,
        boolean confirmsAtOnce,
        @Nullable String confirmation,
        @Nullable Integer minimumNoticeMinutes,
        @Nullable Integer maximumDaysAhead,
        @Nullable Integer cancellationDeadlineMinutes,
        @Nullable Integer maximumLiveBookings,
        @Nullable Integer maximumBookingsPerDay,
        @Nullable Integer maximumCancellations,
        @Nullable Integer cancellationPeriodDays,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes) {

    BookingRules rules() {
        return new BookingRules(
                ToldRules.orNone(minimumNoticeMinutes),
                ToldRules.orNone(maximumDaysAhead),
                ToldRules.orNone(cancellationDeadlineMinutes),
                ToldRules.limits(
                        maximumLiveBookings,
                        maximumBookingsPerDay,
                        maximumCancellations,
                        cancellationPeriodDays),
                new Buffers(
                        ToldRules.orNone(bufferBeforeMinutes),
                        ToldRules.orNone(bufferAfterMinutes)),
                "new_patients".equals(confirmation));
    }
}
