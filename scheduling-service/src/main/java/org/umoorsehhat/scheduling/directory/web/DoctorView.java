package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.Money;

/**
 * A doctor as the API shows one.
 *
 * @param userSub login name; shown to administrators only
 */
record DoctorView(
        long id,
        String name,
        String specialty,
        String timeZone,
        Money consultationFee,
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

    static DoctorView of(Doctor doctor, Caller caller) {
        DoctorDetails details = doctor.details();
        return new DoctorView(
                doctor.id(),
                details.name(),
                details.specialty(),
                details.timeZone(),
                details.consultationFee(),
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
