package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;

/**
 * A doctor as the API shows one.
 *
 * @param currency of the fee, where the doctor has one of their own
 * @param feeCurrency in which the fee is: the clinic's where {@code currency} says none; absent
 *     where that is not told, too. Not to be changed
 * @param depositAmount asked for beforehand; absent: none
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow
 * @param userSub login name; shown to administrators only
 */
record DoctorView(
        long id,
        String name,
        String specialty,
        String timeZone,
        Money consultationFee,
        @Nullable CurrencyCode currency,
        @Nullable CurrencyCode feeCurrency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        int cancellationFeeMinutes,
        boolean noShowFee,
        @Nullable String location,
        boolean isActive,
        boolean confirmsAtOnce,
        Confirmation confirmation,
        int minimumNoticeMinutes,
        int maximumDaysAhead,
        int cancellationDeadlineMinutes,
        int maximumLiveBookings,
        int maximumBookingsPerDay,
        int maximumCancellations,
        int cancellationPeriodDays,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        @Nullable String userSub)
        implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    /**
     * @param clinics currency where a doctor says none
     */
    static DoctorView of(Doctor doctor, @Nullable CurrencyCode clinics, Caller caller) {
        DoctorDetails details = doctor.details();
        return new DoctorView(
                doctor.id(),
                details.name(),
                details.specialty(),
                details.timeZone(),
                details.charges().price(),
                details.charges().currency(),
                details.charges().currencyOr(clinics),
                details.charges().deposit(),
                details.charges().lateFee().amount(),
                details.charges().lateFee().percent(),
                details.charges().lateFee().minutes(),
                details.charges().lateFee().onNoShow(),
                details.location(),
                details.isActive(),
                details.confirmsAtOnce(),
                details.confirmation(),
                details.rules().minimumNoticeMinutes(),
                details.rules().maximumDaysAhead(),
                details.rules().cancellationDeadlineMinutes(),
                details.rules().maximumLiveBookings(),
                details.rules().maximumBookingsPerDay(),
                details.rules().maximumCancellations(),
                details.rules().cancellationPeriodDays(),
                details.rules().bufferBeforeMinutes(),
                details.rules().bufferAfterMinutes(),
                caller.isAdmin() ? details.userSub() : null);
    }
}
