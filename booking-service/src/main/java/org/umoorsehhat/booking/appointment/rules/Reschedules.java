package org.umoorsehhat.booking.appointment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Revision;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Role;

/** Decides what makes an appointment that takes another one's place. */
record Reschedules(AppointmentTime times, BookingPolicy policy) {

    /**
     * The old one is cancelled, the new one keeps all that the old one had; what was paid goes
     * along.
     */
    Decision reschedule(Draft change, Reschedule move) {
        Doctor doctor = move.facts().doctor();
        if (doctor == null) {
            return Refusal.UNKNOWN_DOCTOR_OF_APPOINTMENT;
        }
        return times.resolve(
                move.date(),
                move.time(),
                move.fold(),
                doctor.zone(),
                change.now(),
                AppointmentTime.Words.OF_RESCHEDULE,
                startsAt -> rescheduleTo(startsAt, change, move, doctor));
    }

    private Decision rescheduleTo(Instant startsAt, Draft change, Reschedule move, Doctor doctor) {
        Appointment before = change.before();
        var transition = Transition.ofMove(before, change.role());
        Refusal refusal = change.refusal(transition);
        if (refusal != null) {
            return refusal;
        }
        if (startsAt.isBefore(change.now())) {
            return Refusal.NEW_PAST;
        }
        if (startsAt.equals(before.visit().startsAt())) {
            return Refusal.SAME_TIME;
        }
        if (!doctor.isActive()) {
            return Refusal.DOCTOR_INACTIVE;
        }
        MedicalService service = move.facts().service();
        Refusal outside = times.refusal(startsAt, doctor, service, change.role(), change.now());
        if (outside != null) {
            return outside;
        }
        String reason = reason(move);
        var old =
                change.to(
                        change.cancelled(reason, false)
                                .apply(
                                        before.changed()
                                                .status(AppointmentStatus.CANCELLED)
                                                .undoable(null))
                                .payment(before.payment().unpaid())
                                .moves(before.moves().onTo(move.facts().id())),
                        Transition.CANCEL.action(),
                        null,
                        null,
                        transition.seats());
        Appointment made = moved(startsAt, change, move, doctor);
        return new Moved(
                old,
                new Booked(
                        made,
                        NewAppointments.audit(
                                made,
                                transition.action(),
                                reason,
                                new Difference(time(before), timeAndOrigin(made, before)),
                                change.caller(),
                                change.role(),
                                change.now()),
                        AppointmentEvents.moved(transition.fact(), before, made),
                        doctor,
                        service,
                        null,
                        policy.ofMove(made.visit(), change.caller(), change.role(), change.now()),
                        false));
    }

    private static String reason(Reschedule move) {
        String reason = move.reason();
        return "Rescheduled to "
                + move.date()
                + " "
                + move.time()
                + (reason == null || reason.isEmpty() ? "" : ": " + reason);
    }

    private static Appointment moved(
            Instant startsAt, Draft change, Reschedule move, Doctor doctor) {
        Appointment before = change.before();
        Revision was = before.revision();
        AppointmentStatus status = Transition.ofMove(before, change.role()).to(before.status());
        boolean isRequest = status == AppointmentStatus.PENDING;
        return before.changed()
                .id(move.facts().id(), move.facts().appointmentId())
                .visit(before.visit().movedTo(move.date(), move.time(), doctor.zone(), startsAt))
                .status(status)
                .requiresConfirmation(isRequest)
                .bookedBy(change.caller().subject())
                .origin(
                        before.origin()
                                .movedBy(change.role(), startsAt)
                                .until(
                                        BookingRules.of(doctor, move.facts().service())
                                                .deadline(startsAt)))
                .payment(payment(change, startsAt))
                .undoable(null)
                .moves(new Moves(before.id(), null))
                .messages(Messages.NONE)
                .milestones(
                        new Milestones(
                                change.now(),
                                change.now(),
                                isRequest ? null : change.now(),
                                null,
                                null))
                .names(new Names(doctor.name(), before.names().patient(), before.names().service()))
                .revision(new Revision(1, was.reference() + 1, AuditHead.NONE))
                .build();
    }

    /**
     * Terms go along; a patient who moves it late does not get a new time to cancel for nothing.
     */
    private static Payment payment(Draft change, Instant startsAt) {
        Payment was = change.before().payment();
        boolean isLate =
                change.role() == Role.PATIENT
                        && was.feeFor(change.before().status(), change.now()) != null;
        return isLate
                ? was
                : was.later(Duration.between(change.before().visit().startsAt(), startsAt));
    }

    private static Map<String, @Nullable Object> time(Appointment a) {
        var values = new TreeMap<String, @Nullable Object>();
        values.put("status", Codes.of(a.status()));
        values.put("appointment_date", a.visit().date().toString());
        values.put("appointment_time", LocalTimes.text(a.visit().time()));
        return values;
    }

    private static Map<String, @Nullable Object> timeAndOrigin(Appointment made, Appointment old) {
        Map<String, @Nullable Object> values = time(made);
        values.put("rescheduled_from", old.id());
        return values;
    }
}
