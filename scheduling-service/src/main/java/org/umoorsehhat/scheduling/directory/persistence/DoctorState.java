package org.umoorsehhat.scheduling.directory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.Money;

/**
 * The data of a doctor's events. Rules that are none are absent.
 *
 * @param cancelAppointments whether what is to come with one who is not active is to be cancelled;
 *     absent for no
 * @param confirmation told where only new patients are confirmed; the flag says the rest
 * @param minimumNoticeMinutes see {@link BookingRules}, as the eight that follow
 * @param userSub as another system told it; this service tells no login names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoctorState(
        long doctorId,
        String name,
        String specialty,
        ZoneId timeZone,
        Money consultationFee,
        @Nullable String location,
        boolean isActive,
        boolean confirmsAtOnce,
        @Nullable Confirmation confirmation,
        @Nullable Boolean cancelAppointments,
        @Nullable Integer minimumNoticeMinutes,
        @Nullable Integer maximumDaysAhead,
        @Nullable Integer cancellationDeadlineMinutes,
        @Nullable Integer maximumLiveBookings,
        @Nullable Integer maximumBookingsPerDay,
        @Nullable Integer maximumCancellations,
        @Nullable Integer cancellationPeriodDays,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        @Nullable String userSub) {

    static DoctorState of(Doctor doctor) {
        DoctorDetails details = doctor.details();
        BookingRules rules = details.rules();
        return new DoctorState(
                doctor.id(),
                details.name(),
                details.specialty(),
                ZoneId.of(details.timeZone()),
                details.consultationFee(),
                details.location(),
                details.isActive(),
                details.confirmsAtOnce(),
                ServiceState.told(details.confirmation()),
                details.cancelsAppointments() ? true : null,
                ServiceState.toldRule(rules.minimumNoticeMinutes()),
                ServiceState.toldRule(rules.maximumDaysAhead()),
                ServiceState.toldRule(rules.cancellationDeadlineMinutes()),
                ServiceState.toldRule(rules.maximumLiveBookings()),
                ServiceState.toldRule(rules.maximumBookingsPerDay()),
                ServiceState.toldRule(rules.maximumCancellations()),
                ServiceState.toldRule(rules.toldPeriodDays()),
                ServiceState.toldRule(rules.bufferBeforeMinutes()),
                ServiceState.toldRule(rules.bufferAfterMinutes()),
                null);
    }

    /** The doctor whose event it is. */
    public Doctor at(long version) {
        return new Doctor(
                doctorId,
                version,
                new DoctorDetails(
                        name,
                        specialty,
                        timeZone.getId(),
                        consultationFee,
                        location,
                        isActive,
                        Confirmation.REQUIRED.with(confirmation, confirmsAtOnce),
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
                                bufferAfterMinutes),
                        Boolean.TRUE.equals(cancelAppointments)));
    }
}
