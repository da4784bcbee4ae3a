package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Amend;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.BookHeld;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Decline;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.NoteMessage;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Undo;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.WaiveFee;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentBuilder;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.FollowUp;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Decides what becomes of a command: what it asks of the state, the role and the time is in {@link
 * Transition}, what it changes is here.
 */
public final class AppointmentLifecycle {

    private final NewAppointments newAppointments;
    private final Reschedules reschedules;
    private final VisitTimes times;

    /**
     * @param farthestDays how many days ahead may be booked
     * @param visits when what may be recorded of a visit
     * @param policy of what is made new
     */
    public AppointmentLifecycle(int farthestDays, VisitTimes visits, BookingPolicy policy) {
        var times = new AppointmentTime(farthestDays);
        this.times = visits;
        this.newAppointments = new NewAppointments(times, visits, policy);
        this.reschedules = new Reschedules(times, policy);
    }

    /**
     * @param appointment as read; null when there is none, and for what makes one
     * @param now the instant at which it is decided and which is written
     */
    public Decision decide(
            @Nullable Appointment appointment,
            AppointmentCommand command,
            Caller caller,
            Instant now) {
        return switch (command) {
            case Book book -> newAppointments.book(book, caller, now);
            case BookHeld held -> newAppointments.book(held, caller, now);
            case Acting action -> {
                Role role = appointment == null ? null : appointment.roleOf(caller).orElse(null);
                yield appointment == null || role == null
                        ? Refusal.NOT_FOUND
                        : act(new Draft(appointment, caller, role, now, times), action);
            }
        };
    }

    /** Whether {@code caller} may do that now, as far as the appointment tells. */
    public boolean may(Transition transition, Appointment appointment, Caller caller, Instant now) {
        return appointment
                .roleOf(caller)
                .filter(role -> transition.refusal(appointment, role, now, times) == null)
                .isPresent();
    }

    private Decision act(Draft change, Acting action) {
        Instant now = change.now();
        Appointment before = change.before();
        return switch (action) {
            case AppointmentCommand.IfUnchanged seen ->
                    isStale(before, seen.versions()) ? Refusal.STALE : act(change, seen.action());
            case InSeries part -> act(change, part.action()).inSeries(part);
            case Confirm _ -> change.confirmed();
            case Decline decline ->
                    change.by(Transition.DECLINE, change.cancelled(decline.reason(), true));
            case CheckIn _ -> change.by(Transition.CHECK_IN, next -> next.arrived(now));
            case Start _ -> change.by(Transition.START, next -> next.started(now));
            case Complete how -> complete(change, how);
            case RecordNoShow _ ->
                    change.by(
                            Transition.RECORD_NO_SHOW,
                            next -> next.payment(Payments.missed(before.payment())));
            case Undo undo -> change.undone(undo.reason());
            case Cancel cancel ->
                    change.by(
                            Transition.CANCEL,
                            next ->
                                    change.cancelled(cancel.reason(), false)
                                            .apply(next)
                                            .payment(
                                                    Payments.cancelled(
                                                            change, cancel.isWishOfPatient())));
            case ConfirmAttendance _ -> attend(change);
            case Reschedule move -> reschedules.reschedule(change, move);
            case Pay pay -> Payments.pay(change, pay);
            case Refund refund -> Payments.refund(change, refund);
            case WaiveFee waive -> Payments.waive(change, waive);
            case Amend amend -> amend(change.byAuthor(), amend);
            case NoteMessage message -> change.noted(message);
            case Delete delete -> delete(before, delete, now);
        };
    }

    /** Said once, it stays so. */
    private static Decision attend(Draft change) {
        Instant said = change.before().milestones().attendance();
        return change.by(
                Transition.CONFIRM_ATTENDANCE,
                next -> next.attending(said == null ? change.now() : said));
    }

    /** What was not started starts in the same moment, and both are on record. */
    private static Decision complete(Draft change, Complete how) {
        Refusal refusal = change.refusal(Transition.COMPLETE);
        if (refusal != null) {
            return refusal;
        }
        return change.before().status() == AppointmentStatus.IN_PROGRESS
                ? completeStarted(change, how)
                : change.then(started(change), started -> completeStarted(started, how));
    }

    private static Changed started(Draft change) {
        return change.to(
                change.before()
                        .changed()
                        .status(AppointmentStatus.IN_PROGRESS)
                        .started(change.now()),
                Transition.START.action(),
                null,
                null,
                SeatEffect.KEEP);
    }

    private static Decision completeStarted(Draft change, Complete how) {
        return change.by(
                Transition.COMPLETE, next -> complete(next, change.before(), how, change.now()));
    }

    private static AppointmentBuilder complete(
            AppointmentBuilder next, Appointment before, Complete how, Instant now) {
        String notes = how.notes();
        if (notes != null) {
            next.privateValues(before.privateValues().with(Map.of("doctor_notes", notes)));
        }
        FollowUp was = before.followUp();
        return next.completed(now)
                .followUp(
                        new FollowUp(
                                Objects.requireNonNullElse(how.followUpRequired(), was.required()),
                                how.followUpDate() == null ? was.date() : how.followUpDate()));
    }

    /**
     * Texts and follow-up; the state stays. Nobody hears of it where another appointment stands for
     * it.
     */
    private static Decision amend(Draft change, Amend amend) {
        if (change.role() == Role.FRONT_DESK) {
            return Refusal.FORBIDDEN;
        }
        if (isStale(change.before(), amend.ifMatch())) {
            return Refusal.STALE;
        }
        Appointment before = change.before();
        Map<String, @Nullable Object> changes = amend.changes();
        var texts = new HashMap<>(changes);
        texts.keySet().removeIf(name -> !mayChange(change.role(), name));
        var next = before.changed().privateValues(before.privateValues().with(texts));
        if (change.role() != Role.PATIENT) {
            next.followUp(followUp(before.followUp(), changes));
        }
        return change.to(
                next,
                "updated",
                before.moves().to() == null ? "changed" : null,
                null,
                SeatEffect.KEEP);
    }

    /** Who is a doctor elsewhere may be the patient here; why it was cancelled nobody changes. */
    private static boolean mayChange(Role role, String text) {
        return PrivateValues.OF_THE_PATIENT.contains(text)
                || role != Role.PATIENT && PrivateValues.OF_STAFF.contains(text);
    }

    private static FollowUp followUp(FollowUp was, Map<String, @Nullable Object> changes) {
        boolean required =
                changes.containsKey("follow_up_required")
                        ? Boolean.TRUE.equals(changes.get("follow_up_required"))
                        : was.required();
        LocalDate date =
                changes.containsKey("follow_up_date")
                        ? (LocalDate) changes.get("follow_up_date")
                        : was.date();
        return new FollowUp(required, date);
    }

    private static Decision delete(Appointment appointment, Delete delete, Instant now) {
        boolean isOver =
                appointment.isPast(now) || appointment.status() == AppointmentStatus.CANCELLED;
        if (!isOver) {
            return Refusal.NOT_TO_DELETE;
        }
        return isStale(appointment, delete.ifMatch()) ? Refusal.STALE : new Removed(appointment);
    }

    private static boolean isStale(Appointment appointment, @Nullable List<Long> ifMatch) {
        return ifMatch != null && !ifMatch.contains(appointment.revision().version());
    }
}
