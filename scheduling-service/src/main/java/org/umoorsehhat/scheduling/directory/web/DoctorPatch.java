package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.KnownTimeZone;
import org.umoorsehhat.chassis.time.WantedTimeZone;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.web.Clearable;

/**
 * What is to change about a doctor: what is absent stays.
 *
 * @param depositAmount null: none
 * @param cancellationFeeAmount null removes it, as {@code cancellationFeePercent}
 * @param currency null: the clinic's
 * @param location null removes it
 * @param userSub null removes it
 */
record DoctorPatch(
        @Omittable
                @Size(max = TextLengths.NAME)
                @Pattern(regexp = "(?s).*\\S.*", message = "is required")
                @Nullable String name,
        @Omittable
                @Size(max = TextLengths.NAME)
                @Pattern(regexp = "(?s).*\\S.*", message = "is required")
                @Nullable String specialty,
        @Omittable @KnownTimeZone(orKept = true) @Nullable String timeZone,
        @Omittable @Nullable Money consultationFee,
        @Nullable Clearable currency,
        @Nullable ClearableAmount depositAmount,
        @Nullable ClearableAmount cancellationFeeAmount,
        @Nullable ClearablePercent cancellationFeePercent,
        @Omittable @Min(0) @Max(BookingRules.MAX_MINUTES) @Nullable Integer cancellationFeeMinutes,
        @Omittable @Nullable Boolean noShowFee,
        @Nullable Clearable location,
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
        @Omittable @Min(0) @Max(BookingRules.MAX_BUFFER) @Nullable Integer bufferAfterMinutes,
        @Nullable Clearable userSub)
        implements DetailsPatch<DoctorDetails> {

    @Override
    public DoctorDetails applyTo(DoctorDetails old) {
        return new DoctorDetails(
                name == null ? old.name() : name,
                specialty == null ? old.specialty() : specialty,
                timeZone == null ? old.timeZone() : WantedTimeZone.of(timeZone, old.timeZone()),
                RequestedCharges.of(
                        old.charges(),
                        consultationFee,
                        currency,
                        depositAmount,
                        RequestedCharges.of(
                                old.charges().lateFee(),
                                cancellationFeeAmount,
                                cancellationFeePercent,
                                cancellationFeeMinutes,
                                noShowFee)),
                location == null
                        ? old.location()
                        : location.checked("location", TextLengths.LOCATION),
                isActive == null ? old.isActive() : isActive,
                WantedConfirmation.of(confirmation, confirmsAtOnce, old.confirmation()),
                userSub == null ? old.userSub() : userSub.checked("user_sub", TextLengths.LOGIN),
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
