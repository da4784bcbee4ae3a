package org.umoorsehhat.booking.appointment.rules;

import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.ARRIVED;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.CANCELLED;
import static org.umoorsehhat.chassis.caller.Role.ADMIN;
import static org.umoorsehhat.chassis.caller.Role.DOCTOR;
import static org.umoorsehhat.chassis.caller.Role.FRONT_DESK;
import static org.umoorsehhat.chassis.caller.Role.PATIENT;
import static org.umoorsehhat.chassis.caller.Role.SYSTEM;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.chassis.caller.Role;

/** What a {@link Transition} asks beside the state: of whom, when it may be done, and of what. */
final class Guards {

    private Guards() {}

    static Set<Role> staff() {
        return Set.of(DOCTOR, FRONT_DESK, ADMIN, SYSTEM);
    }

    /** Those who treat, or answer for the clinic: not the front desk. */
    static Set<Role> clinicians() {
        return Set.of(DOCTOR, ADMIN, SYSTEM);
    }

    static Set<Role> itsPatient() {
        return Set.of(PATIENT);
    }

    static Set<Role> everybody() {
        return EnumSet.allOf(Role.class);
    }

    /** Why not; null when nothing stands in the way. */
    interface Guard {
        @Nullable Refusal refusal(
                Appointment appointment, Role role, Instant now, VisitTimes times);
    }

    /** On the day of the visit, and not hours before it. */
    static @Nullable Refusal onTheDay(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        if (!VisitTimes.isOnTheDay(appointment.visit(), now)) {
            return Refusal.NOT_ON_THE_DAY;
        }
        boolean isTooEarly = times.isTooEarlyToArrive(appointment.visit(), now);
        return isTooEarly ? Refusal.TOO_EARLY_TO_ARRIVE : null;
    }

    /** Not long before the visit. */
    static @Nullable Refusal notTooEarly(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        return times.isTooEarlyToStart(appointment.visit(), now) ? Refusal.TOO_EARLY : null;
    }

    /** Once the visit should have begun. */
    static @Nullable Refusal begun(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        return appointment.visit().startsAt().isAfter(now) ? Refusal.NOT_BEGUN : null;
    }

    /** While it may be taken back. */
    static @Nullable Refusal undoable(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        var undoable = appointment.undoable();
        if (undoable == null) {
            return Refusal.NOTHING_TO_UNDO;
        }
        return undoable.until().isBefore(now) ? Refusal.TOO_LATE_TO_UNDO : null;
    }

    /** By the patient until they are there or it should have begun, by the clinic at any time. */
    static @Nullable Refusal untilItBegins(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        if (role == PATIENT && appointment.status() == ARRIVED) {
            return Refusal.THERE;
        }
        boolean hasBegun = !appointment.visit().startsAt().isAfter(now);
        return role == PATIENT && hasBegun ? Refusal.BEGUN : null;
    }

    /** The same, and by the patient not after the deadline that was set when it was made. */
    static @Nullable Refusal untilItsDeadline(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        Refusal begun = untilItBegins(appointment, role, now, times);
        boolean isTooLate = begun == null && role == PATIENT && appointment.isPastDeadline(now);
        return isTooLate ? Refusal.TOO_LATE_FOR_PATIENTS : begun;
    }

    /** Whose patient owes something for cancelling late, or for not coming. */
    static @Nullable Refusal charged(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        return appointment.payment().due() == null ? Refusal.NOTHING_TO_WAIVE : null;
    }

    /** What costs something and is not paid; a cancelled one, only where a fee is owed for that. */
    static @Nullable Refusal owed(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        if (appointment.status() == CANCELLED && appointment.payment().due() == null) {
            return Refusal.NOT_TO_PAY;
        }
        if (appointment.payment().isPaid()) {
            return Refusal.PAID;
        }
        return appointment.payment().isOwed() ? null : Refusal.FREE_OF_CHARGE;
    }

    /** Of which something is paid. */
    static @Nullable Refusal paid(
            Appointment appointment, Role role, Instant now, VisitTimes times) {
        return appointment.payment().amount() == null ? Refusal.NOT_PAID : null;
    }
}
