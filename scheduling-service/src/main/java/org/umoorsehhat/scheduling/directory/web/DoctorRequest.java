package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.KnownTimeZone;
import org.umoorsehhat.chassis.time.WantedTimeZone;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;

/**
 * A whole doctor, as {@code POST} and {@code PUT} take one.
 *
 * @param currency of the fee; absent or null: the clinic's
 * @param depositAmount asked for beforehand, 0 for none; absent or null: none
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow
 */
record DoctorRequest(
        @NotBlank @Size(max = TextLengths.NAME) String name,
        @NotBlank @Size(max = TextLengths.NAME) String specialty,
        @NotNull @KnownTimeZone(orKept = true) String timeZone,
        @NotNull Money consultationFee,
        @Nullable String currency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Min(0) @Max(100) @Nullable Integer cancellationFeePercent,
        @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
        @Size(min = 1, max = TextLengths.LOCATION) @Nullable String location,
        @Nullable Boolean isActive,
        @Nullable Boolean confirmsAtOnce,
        @Nullable Confirmation confirmation,
        @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer minimumNoticeMinutes,
        @Min(0) @Max(BookingRules.MAX_DAYS) @Nullable Integer maximumDaysAhead,
        @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer cancellationDeadlineMinutes,
        @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumLiveBookings,
        @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumBookingsPerDay,
        @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumCancellations,
        @Min(1) @Max(BookingRules.MAX_PERIOD_DAYS) @Nullable Integer cancellationPeriodDays,
        @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferBeforeMinutes,
        @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferAfterMinutes,
        @Size(min = 1, max = TextLengths.LOGIN) @Nullable String userSub)
        implements DetailsRequest<DoctorDetails> {

    @Override
    public DoctorDetails details() {
        return details(null);
    }

    /** In place of what is known: a zone that is no place may stay. */
    DoctorDetails detailsAfter(DoctorDetails old) {
        return details(old.timeZone());
    }

    private DoctorDetails details(@Nullable String keptZone) {
        return new DoctorDetails(
                name,
                specialty,
                WantedTimeZone.of(timeZone, keptZone),
                RequestedCharges.whole(
                        consultationFee,
                        currency,
                        depositAmount,
                        LateFee.UNSAID
                                .of(cancellationFeeAmount, cancellationFeePercent)
                                .within(cancellationFeeMinutes, noShowFee)),
                location,
                isActive == null || isActive,
                WantedConfirmation.of(confirmation, confirmsAtOnce, Confirmation.REQUIRED),
                userSub,
                BookingRules.NONE.with(
                        minimumNoticeMinutes,
                        maximumDaysAhead,
                        cancellationDeadlineMinutes,
                        maximumLiveBookings,
                        maximumBookingsPerDay,
                        maximumCancellations,
                        cancellationPeriodDays,
                        bufferBeforeMinutes,
                        bufferAfterMinutes));
    }
}
