package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import org.umoorsehhat.scheduling.directory.rules.ServiceDuration;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;

/**
 * A whole medical service, as {@code POST} and {@code PUT} take one.
 *
 * @param currency of the price; absent or null: that of the doctor
 * @param depositAmount asked for beforehand, 0 for none; absent or null: that of the doctor
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow
 */
record ServiceRequest(
        @NotNull Long doctor,
        @NotBlank @Size(max = TextLengths.NAME) String name,
        @NotNull @Min(ServiceDuration.MIN_MINUTES) @Max(ServiceDuration.MAX_MINUTES)
                Integer durationMinutes,
        @NotNull Money price,
        @Nullable String currency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Min(0) @Max(100) @Nullable Integer cancellationFeePercent,
        @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
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
        @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferAfterMinutes)
        implements DetailsRequest<ServiceDetails> {

    @Override
    public ServiceDetails details() {
        return new ServiceDetails(
                doctor,
                name,
                durationMinutes,
                RequestedCharges.whole(
                        price,
                        currency,
                        depositAmount,
                        LateFee.UNSAID
                                .of(cancellationFeeAmount, cancellationFeePercent)
                                .within(cancellationFeeMinutes, noShowFee)),
                isActive == null || isActive,
                WantedConfirmation.of(confirmation, confirmsAtOnce, Confirmation.REQUIRED),
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
