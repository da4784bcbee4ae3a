package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.LateFee;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * What this service needs of a doctor.
 *
 * @param location where patients go; absent where it is not said
 * @param consultationFee in cents, as {@code exactFee} where those do not say it all
 * @param depositAmount asked for beforehand, see {@link Charges}
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow; absent for none
 * @param currency of the fee; absent: the clinic's
 * @param cancelAppointments whether what is to come with one who is not active is to be cancelled;
 *     absent for no
 * @param confirmation {@code new_patients} where only those are confirmed, beside the flag
 * @param minimumNoticeMinutes see {@link BookingRules}, as the eight that follow; absent for none
 */
record DoctorState(
        long doctorId,
        String name,
        @Nullable String specialty,
        @Nullable String location,
        ZoneId timeZone,
        BigDecimal consultationFee,
        @Nullable BigDecimal exactFee,
        @Nullable Currency currency,
        @Nullable BigDecimal depositAmount,
        @Nullable BigDecimal cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
        boolean isActive,
        boolean confirmsAtOnce,
        @Nullable String confirmation,
        @Nullable Boolean cancelAppointments,
        @Nullable Integer minimumNoticeMinutes,
        @Nullable Integer maximumDaysAhead,
        @Nullable Integer cancellationDeadlineMinutes,
        @Nullable Integer maximumLiveBookings,
        @Nullable Integer maximumBookingsPerDay,
        @Nullable Integer maximumCancellations,
        @Nullable Integer cancellationPeriodDays,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes) {

    /** Whether what is to come with the doctor is to be cancelled. */
    boolean cancels() {
        return !isActive && Boolean.TRUE.equals(cancelAppointments);
    }

    Charges charges() {
        return new Charges(
                exactFee == null ? consultationFee : exactFee,
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
