package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.NoteMessage;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentBuilder;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Undoable;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * A change of an appointment while it is decided.
 *
 * @param times when what may be recorded
 */
record Draft(Appointment before, Caller caller, Role role, Instant now, VisitTimes times) {

    /** As who writes texts: whoever works at the front desk, none but those of their own visits. */
    Draft byAuthor() {
        boolean isOwn = role == Role.FRONT_DESK && caller.isPatient(before.visit().patient());
        return isOwn ? new Draft(before, caller, Role.PATIENT, now, times) : this;
    }

    /** What the transition makes of it, unless it refuses. */
    Decision by(Transition transition, UnaryOperator<AppointmentBuilder> effect) {
        Refusal refusal = refusal(transition);
        if (refusal != null) {
            return refusal;
        }
        var next = effect.apply(before.changed().status(transition.to(before.status())));
        if (transition.to(before.status()) != before.status()) {
            next.undoable(transition.canBeUndone() ? undoable() : null);
        }
        return to(next, transition.action(), transition.fact(), null, transition.seats());
    }

    private Undoable undoable() {
        return new Undoable(before.status(), now.plus(times.undo()));
    }

    /**
     * As it was before the last step: its state, and the times of what has not happened now. What
     * was written meanwhile, such as notes and payments, stays.
     */
    Decision undone(String reason) {
        Refusal refusal = refusal(Transition.UNDO);
        Undoable undoable = before.undoable();
        if (refusal != null || undoable == null) {
            return refusal == null ? Refusal.NOTHING_TO_UNDO : refusal;
        }
        AppointmentStatus status = undoable.before();
        var was = before.milestones();
        var next =
                before.changed()
                        .status(status)
                        .undoable(null)
                        .payment(before.payment().uncharged())
                        .arrived(
                                before.status() == AppointmentStatus.ARRIVED ? null : was.arrived())
                        .started(status == AppointmentStatus.IN_PROGRESS ? was.started() : null)
                        .completed(null);
        return to(
                next,
                Transition.UNDO.action(),
                Transition.UNDO.fact(),
                reason,
                before.status().isLive() ? SeatEffect.KEEP : Transition.UNDO.seats());
    }

    /** A visit of somebody, or to somebody, who is not active any more is not confirmed. */
    Decision confirmed() {
        Decision confirmed = by(Transition.CONFIRM, next -> next.confirmed(now));
        var names = before.names();
        if (confirmed instanceof Refusal || names.isDoctorActive() && names.isPatientActive()) {
            return confirmed;
        }
        return names.isDoctorActive() ? Refusal.PATIENT_INACTIVE : Refusal.DOCTOR_INACTIVE;
    }

    /**
     * What cancelling it changes.
     *
     * @param isDeclined whether it is a request that the clinic declines
     */
    UnaryOperator<AppointmentBuilder> cancelled(String reason, boolean isDeclined) {
        return next ->
                next.cancellation(new Cancellation(now, caller.subject(), role.claim(), isDeclined))
                        .privateValues(
                                before.privateValues().with(Map.of("cancellation_reason", reason)));
    }

    /** Its patient has been sent a message; only the log says so. */
    Decision noted(NoteMessage message) {
        if (role == Role.PATIENT) {
            return Refusal.FORBIDDEN;
        }
        if (before.moves().to() != null) {
            return Refusal.RESCHEDULED;
        }
        Messages was = before.messages();
        Messages sent =
                message.isReminder()
                        ? new Messages(was.confirmationSent(), true)
                        : new Messages(true, was.reminderSent());
        return to(
                before.changed().messages(sent),
                message.isReminder() ? "reminder_sent" : "confirmation_sent",
                null,
                message.channel(),
                SeatEffect.KEEP);
    }

    @Nullable Refusal refusal(Transition transition) {
        return transition.refusal(before, role, now, times);
    }

    /** What {@code next} makes of it once {@code first} is done, as one change. */
    Decision then(Changed first, Function<Draft, Decision> next) {
        var afterFirst = new Draft(first.after(), caller, role, now, times);
        return next.apply(afterFirst) instanceof Changed second
                ? new Changed(
                        before,
                        second.after().changed().undoable(undoable()).build(),
                        first.audit(),
                        second.audit(),
                        second.event(),
                        second.seats())
                : first;
    }

    /**
     * The change to {@code next}, with its audit row and its event.
     *
     * @param fact what its event is called; absent where nobody hears of it
     * @param notes for the audit row
     */
    Changed to(
            AppointmentBuilder next,
            String action,
            @Nullable String fact,
            @Nullable String notes,
            SeatEffect seats) {
        Appointment after =
                next.updated(now).revision(before.revision().next(fact != null)).build();
        var audit =
                new AuditRecord(
                        action,
                        role,
                        caller.subject(),
                        caller.name(),
                        now,
                        notes,
                        AuditedValues.difference(AuditedValues.of(before), AuditedValues.of(after)),
                        AuditedValues.difference(
                                before.privateValues().asMap(), after.privateValues().asMap()));
        return new Changed(
                before,
                after,
                null,
                audit,
                fact == null ? null : AppointmentEvents.changed(fact, before, after),
                seats);
    }
}
