package org.umoorsehhat.booking.appointment.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Role;

/** Decides what makes an appointment that takes another one's place. */
record Reschedules(AppointmentTime times, BookingPolicy policy) {

    /**
     * The old one is cancelled, the new one keeps all that the old one had and that is not to be
     * different; what was paid goes along.
     */
    Decision reschedule(Draft change, Reschedule move) {
        if (change.role() == Role.PATIENT && !move.other().isNone()) {
            return Refusal.FORBIDDEN;
        }
        Doctor doctor = move.facts().doctor();
        if (doctor == null) {
            return move.other().doctor() == null
                    ? Refusal.UNKNOWN_DOCTOR_OF_APPOINTMENT
                    : Refusal.UNKNOWN_DOCTOR;
        }
        LocalStart start = move.start();
        if (start == null) {
            Instant stays = change.before().visit().startsAt();
            var local = LocalDateTime.ofInstant(stays, doctor.zone());
            return rescheduleTo(stays, local, change, move, doctor);
        }
        return times.resolve(
                start.date(),
                start.time(),
                start.fold(),
                doctor.zone(),
                change.now(),
                AppointmentTime.Words.OF_RESCHEDULE,
                startsAt ->
                        rescheduleTo(
                                startsAt, start.date().atTime(start.time()), change, move, doctor));
    }

    private Decision rescheduleTo(
            Instant startsAt, LocalDateTime local, Draft change, Reschedule move, Doctor doctor) {
        Appointment before = change.before();
        var transition = Transition.ofMove(before, change.role());
        Refusal refusal = change.refusal(transition);
        if (refusal != null) {
            return refusal;
        }
        if (startsAt.isBefore(change.now())) {
            return Refusal.NEW_PAST;
        }
        MedicalService service = move.facts().service();
        Visit visit = move.other().of(before.visit(), startsAt, local, doctor, service);
        refusal = refusal(visit, before.visit(), move, doctor);
        if (refusal != null) {
            return refusal;
        }
        Refusal outside = times.refusal(startsAt, doctor, service, change.role(), change.now());
        if (outside != null) {
            return outside;
        }
        Payment payment = payment(change, visit, move, doctor);
        if (payment == null) {
            return Refusal.PAID_OTHERWISE;
        }
        String reason = reason(visit, before.visit(), doctor, move.reason());
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
        Appointment made = moved(visit, payment, change, move, doctor);
        return new Moved(
                old,
                new Booked(
                        made,
                        NewAppointments.audit(
                                made,
                                transition.action(),
                                reason,
                                difference(before, made),
                                change.caller(),
                                change.role(),
                                change.now()),
                        AppointmentEvents.moved(transition.fact(), before, made),
                        doctor,
                        service,
                        null,
                        policy.ofMove(
                                before.visit(),
                                new LimitPolicy.Wanted(doctor, service, visit.date(), change.now()),
                                change.caller(),
                                change.role()),
                        false));
    }

    /** A service that is not offered any more stays with its doctor. */
    private static @Nullable Refusal refusal(
            Visit visit, Visit was, Reschedule move, Doctor doctor) {
        boolean isOtherDoctor = visit.doctor() != was.doctor();
        MedicalService service = move.facts().service();
        boolean isServiceKept = !isOtherDoctor && !move.other().isOtherService(was);
        if (visit.startsAt().equals(was.startsAt())
                && visit.minutes() == was.minutes()
                && isServiceKept) {
            return Refusal.SAME_TIME;
        }
        if (!doctor.isActive()) {
            return Refusal.DOCTOR_INACTIVE;
        }
        if (!isServiceKept && (was.service() != null || move.other().service() != null)) {
            if (service == null || service.doctor() != doctor.id()) {
                return Refusal.FOREIGN_SERVICE;
            }
            if (!service.isActive()) {
                return Refusal.WITHDRAWN_SERVICE;
            }
        }
        return AppointmentLength.isValid(visit.minutes()) ? null : Refusal.WRONG_LENGTH;
    }

    /**
     * What was agreed stays, unless something else is done than was, or, where nothing is said of
     * what is done, somebody else does it; a patient who moves it late does not get a new time to
     * cancel for nothing. Null where what was paid does not fit.
     */
    private @Nullable Payment payment(Draft change, Visit visit, Reschedule move, Doctor doctor) {
        Visit was = change.before().visit();
        Payment agreed = change.before().payment();
        MedicalService service = move.facts().service();
        boolean isOther =
                service == null ? doctor.id() != was.doctor() : move.other().isOtherService(was);
        if (isOther) {
            var charges = Charges.of(doctor, service, policy.currency());
            return agreed.of(Payment.agreed(charges, policy.currency(), visit.startsAt()).price());
        }
        boolean isLate =
                change.role() == Role.PATIENT
                        && agreed.feeFor(change.before().status(), change.now()) != null;
        return isLate ? agreed : agreed.later(Duration.between(was.startsAt(), visit.startsAt()));
    }

    private static String reason(Visit visit, Visit was, Doctor doctor, @Nullable String why) {
        return "Rescheduled to "
                + visit.date()
                + " "
                + visit.time()
                + (visit.doctor() == was.doctor() ? "" : " with " + doctor.name())
                + (why == null || why.isEmpty() ? "" : ": " + why);
    }

    private static Appointment moved(
            Visit visit, Payment payment, Draft change, Reschedule move, Doctor doctor) {
        Appointment before = change.before();
        Revision was = before.revision();
        AppointmentStatus status = Transition.ofMove(before, change.role()).to(before.status());
        boolean isRequest = status == AppointmentStatus.PENDING;
        MedicalService service = move.facts().service();
        var deadline = BookingRules.of(doctor, service).deadline(visit.startsAt());
        return before.changed()
                .id(move.facts().id(), move.facts().appointmentId())
                .visit(visit)
                .payment(payment)
                .status(status)
                .requiresConfirmation(isRequest)
                .bookedBy(change.caller().subject())
                .origin(before.origin().movedBy(change.role(), visit.startsAt()).until(deadline))
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
                .names(
                        new Names(
                                doctor.name(),
                                before.names().patient(),
                                service == null ? before.names().service() : service.name()))
                .revision(new Revision(1, was.reference() + 1, AuditHead.NONE))
                .build();
    }

    private static Difference difference(Appointment before, Appointment made) {
        Difference facts =
                AuditedValues.difference(AuditedValues.ofNew(before), AuditedValues.ofNew(made));
        Map<String, @Nullable Object> was = time(before);
        Map<String, @Nullable Object> is = time(made);
        was.putAll(facts.before());
        is.putAll(facts.after());
        is.put("rescheduled_from", before.id());
        return new Difference(was, is);
    }

    private static Map<String, @Nullable Object> time(Appointment a) {
        var values = new TreeMap<String, @Nullable Object>();
        values.put("status", Codes.of(a.status()));
        values.put("appointment_date", a.visit().date().toString());
        values.put("appointment_time", LocalTimes.text(a.visit().time()));
        return values;
    }
}
