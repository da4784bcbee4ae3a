package org.umoorsehhat.scheduling.directory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;

/**
 * The data of a doctor's events. Rules that are none are absent.
 *
 * @param consultationFee in cents, as {@code exactFee} where those do not say it all
 * @param depositAmount asked for beforehand, see {@link Charges}
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow; absent for none
 * @param currency of the fee; absent: the clinic's
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
        @Nullable Money exactFee,
        @Nullable CurrencyCode currency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
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
        LateFee fee = details.charges().lateFee();
        return new DoctorState(
                doctor.id(),
                details.name(),
                details.specialty(),
                ZoneId.of(details.timeZone()),
                details.charges().price().rounded(),
                ServiceState.exact(details.charges().price()),
                details.charges().currency(),
                details.charges().deposit(),
                fee.amount(),
                fee.percent(),
                ServiceState.toldRule(fee.minutes()),
                fee.onNoShow() ? true : null,
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
                        new Charges(
                                exactFee == null ? consultationFee : exactFee,
                                currency,
                                depositAmount,
                                LateFee.UNSAID
                                        .of(cancellationFeeAmount, cancellationFeePercent)
                                        .within(cancellationFeeMinutes, noShowFee)),
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
