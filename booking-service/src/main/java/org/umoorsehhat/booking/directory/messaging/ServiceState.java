package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.LateFee;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * What this service needs of a medical service.
 *
 * @param price in cents, as {@code exactPrice} where those do not say it all
 * @param depositAmount asked for beforehand, see {@link Charges}
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow; absent for none
 * @param currency of the price; absent: that of the doctor
 * @param confirmation {@code new_patients} where only those are confirmed, beside the flag
 * @param minimumNoticeMinutes see {@link BookingRules}, as the eight that follow; absent for none
 */
record ServiceState(
        long serviceId,
        long doctorId,
        String name,
        int durationMinutes,
        BigDecimal price,
        @Nullable BigDecimal exactPrice,
        @Nullable Currency currency,
        @Nullable BigDecimal depositAmount,
        @Nullable BigDecimal cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
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

    Charges charges() {
        return new Charges(
                exactPrice == null ? price : exactPrice,
                currency == null ? null : currency.getCurrencyCode(),
                depositAmount,
                new LateFee(
                        cancellationFeeAmount,
                        cancellationFeePercent,
                        cancellationFeeMinutes == null ? 0 : cancellationFeeMinutes,
                        Boolean.TRUE.equals(noShowFee)));
    }

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
