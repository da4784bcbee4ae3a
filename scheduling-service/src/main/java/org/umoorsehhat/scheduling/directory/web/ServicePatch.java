package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import org.umoorsehhat.scheduling.directory.rules.ServiceDuration;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.web.Clearable;

/**
 * What is to change about a medical service: what is absent stays.
 *
 * @param depositAmount null: that of the doctor
 * @param cancellationFeeAmount null removes it, as {@code cancellationFeePercent}
 * @param currency null: that of the doctor
 */
record ServicePatch(
        @Omittable
                @Size(max = TextLengths.NAME)
                @Pattern(regexp = "(?s).*\\S.*", message = "is required")
                @Nullable String name,
        @Omittable @Min(ServiceDuration.MIN_MINUTES) @Max(ServiceDuration.MAX_MINUTES)
                @Nullable Integer durationMinutes,
        @Omittable @Nullable Money price,
        @Nullable Clearable currency,
        @Nullable ClearableAmount depositAmount,
        @Nullable ClearableAmount cancellationFeeAmount,
        @Nullable ClearablePercent cancellationFeePercent,
        @Omittable @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer cancellationFeeMinutes,
        @Omittable @Nullable Boolean noShowFee,
        @Omittable @Nullable Boolean isActive,
        @Omittable @Nullable Boolean confirmsAtOnce,
        @Omittable @Nullable Confirmation confirmation,
        @Omittable @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer minimumNoticeMinutes,
        @Omittable @Min(0) @Max(BookingRules.MAX_DAYS) @Nullable Integer maximumDaysAhead,
        @Omittable @Min(0) @Max(BookingRules.MAX_MINUTES)
                @Nullable Integer cancellationDeadlineMinutes,
        @Omittable @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumLiveBookings,
        @Omittable @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumBookingsPerDay,
        @Omittable @Min(0) @Max(BookingRules.MAX_BOOKINGS) @Nullable Integer maximumCancellations,
        @Omittable @Min(1) @Max(BookingRules.MAX_PERIOD_DAYS)
                @Nullable Integer cancellationPeriodDays,
        @Omittable @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferBeforeMinutes,
        @Omittable @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferAfterMinutes)
        implements DetailsPatch<ServiceDetails> {

    @Override
    public ServiceDetails applyTo(ServiceDetails old) {
        return new ServiceDetails(
                old.doctor(),
                name == null ? old.name() : name,
                durationMinutes == null ? old.durationMinutes() : durationMinutes,
                RequestedCharges.of(
                        old.charges(),
                        price,
                        currency,
                        depositAmount,
                        RequestedCharges.of(
                                old.charges().lateFee(),
                                cancellationFeeAmount,
                                cancellationFeePercent,
                                cancellationFeeMinutes,
                                noShowFee)),
                isActive == null ? old.isActive() : isActive,
                WantedConfirmation.of(confirmation, confirmsAtOnce, old.confirmation()),
                old.rules()
                        .with(
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
