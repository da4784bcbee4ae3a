package org.umoorsehhat.booking.appointment.rules;

import static org.umoorsehhat.booking.appointment.rules.Guards.clinicians;
import static org.umoorsehhat.booking.appointment.rules.Guards.everybody;
import static org.umoorsehhat.booking.appointment.rules.Guards.itsPatient;
import static org.umoorsehhat.booking.appointment.rules.Guards.staff;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.ARRIVED;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.CANCELLED;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.COMPLETED;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.CONFIRMED;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.IN_PROGRESS;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.NO_SHOW;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.PENDING;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus.SCHEDULED;
import static org.umoorsehhat.chassis.caller.Role.PATIENT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.Guards.Guard;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.chassis.caller.Role;

/**
 * The states of an appointment: what may be done in which, by whom, what it becomes, what is said
 * of it and what becomes of its seats. The README's table of states is this one.
 */
public enum Transition {
    CONFIRM(
            staff(),
            Set.of(PENDING),
            Refusal.NOT_PENDING,
            CONFIRMED,
            "confirmed",
            "confirmed",
            null),
    DECLINE(
            staff(),
            Set.of(PENDING),
            Refusal.NOT_TO_DECLINE,
            CANCELLED,
            "declined",
            "declined",
            null),
    /** The patient is there, on the day of the visit. */
    CHECK_IN(
            staff(),
            Set.of(CONFIRMED, SCHEDULED),
            Refusal.NOT_TO_CHECK_IN,
            ARRIVED,
            "arrived",
            "arrived",
            Guards::onTheDay),
    START(
            clinicians(),
            Set.of(CONFIRMED, SCHEDULED, ARRIVED),
            Refusal.NOT_TO_START,
            IN_PROGRESS,
            "started",
            "started",
            Guards::notTooEarly),
    COMPLETE(
            clinicians(),
            Set.of(CONFIRMED, SCHEDULED, ARRIVED, IN_PROGRESS),
            Refusal.NOT_TO_COMPLETE,
            COMPLETED,
            "completed",
            "completed",
            Guards::notTooEarly),
    RECORD_NO_SHOW(
            staff(),
            Set.of(CONFIRMED, SCHEDULED),
            Refusal.NOT_TO_MISS,
            NO_SHOW,
            "no_show",
            "no-show-recorded",
            Guards::begun),
    /** Takes back the last of these, for as long as that is allowed; see {@link Draft#undone}. */
    UNDO(
            staff(),
            Set.of(ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW),
            Refusal.NOTHING_TO_UNDO,
            null,
            "undone",
            "changed",
            Guards::undoable),
    CANCEL(
            everybody(),
            Set.of(PENDING, CONFIRMED, SCHEDULED, ARRIVED),
            Refusal.NOT_TO_CANCEL,
            CANCELLED,
            "cancelled",
            "cancelled",
            Guards::untilItsDeadline),
    /** The old appointment is cancelled; the new one is scheduled. */
    RESCHEDULE(
            everybody(),
            Set.of(PENDING, CONFIRMED, SCHEDULED, ARRIVED),
            Refusal.NOT_TO_CANCEL,
            SCHEDULED,
            "rescheduled",
            "rescheduled",
            Guards::untilItsDeadline),
    /** A request that its patient moves stays one: nobody confirms their own. */
    MOVE_REQUEST(
            itsPatient(),
            Set.of(PENDING),
            Refusal.NOT_TO_CANCEL,
            null,
            "rescheduled",
            "request-moved",
            Guards::untilItsDeadline),
    /** Its patient says that they will come. */
    CONFIRM_ATTENDANCE(
            itsPatient(),
            Set.of(CONFIRMED, SCHEDULED),
            Refusal.NOT_TO_ATTEND,
            null,
            "attendance_confirmed",
            "changed",
            Guards::untilItBegins),
    PAY(
            staff(),
            EnumSet.allOf(AppointmentStatus.class),
            Refusal.NOT_TO_PAY,
            null,
            "paid",
            "paid",
            Guards::owed),
    REFUND(
            clinicians(),
            EnumSet.allOf(AppointmentStatus.class),
            Refusal.NOT_PAID,
            null,
            "refunded",
            "refunded",
            Guards::paid),
    /** What is owed for cancelling late, or for not coming, is forgiven. */
    WAIVE_FEE(
            staff(),
            EnumSet.of(CANCELLED, NO_SHOW),
            Refusal.NOTHING_TO_WAIVE,
            null,
            "fee_waived",
            "changed",
            Guards::charged);

    private final Set<Role> roles;
    private final Set<AppointmentStatus> from;
    private final Refusal otherwise;
    private final @Nullable AppointmentStatus to;
    private final String action;
    private final String fact;
    private final @Nullable Guard guard;

    Transition(
            Set<Role> roles,
            Set<AppointmentStatus> from,
            Refusal otherwise,
            @Nullable AppointmentStatus to,
            String action,
            String fact,
            @Nullable Guard guard) {
        this.roles = roles;
        this.from = from;
        this.otherwise = otherwise;
        this.to = to;
        this.action = action;
        this.fact = fact;
        this.guard = guard;
    }

    /**
     * Why not: the role, that it gave way to another one, its state, or its time; null when it may.
     *
     * @param times when what may be recorded
     */
    @Nullable Refusal refusal(Appointment appointment, Role role, Instant now, VisitTimes times) {
        if (!roles.contains(role)) {
            return Refusal.FORBIDDEN;
        }
        if (appointment.moves().to() != null) {
            return Refusal.RESCHEDULED;
        }
        if (!from.contains(appointment.status())) {
            return otherwise;
        }
        return guard == null ? null : guard.refusal(appointment, role, now, times);
    }

    /** Who may, of those whose appointment it is. */
    public Set<Role> roles() {
        return roles;
    }

    /** The states in which it may be done. */
    public Set<AppointmentStatus> from() {
        return from;
    }

    /** The state that follows: {@code status} itself where it stays. */
    public AppointmentStatus to(AppointmentStatus status) {
        return to == null ? status : to;
    }

    /** Whether staff may take it back for a while. */
    boolean canBeUndone() {
        return to != null && UNDO.from.contains(to);
    }

    /** What a move of it by {@code role} is. */
    static Transition ofMove(Appointment appointment, Role role) {
        return appointment.status() == PENDING && role == PATIENT ? MOVE_REQUEST : RESCHEDULE;
    }

    /** What the audit log calls it. */
    public String action() {
        return action;
    }

    /** What its event is called. */
    public String fact() {
        return fact;
    }

    /** What becomes of the seats that it has: given back where it is not live any more. */
    public SeatEffect seats() {
        return switch (this) {
            case UNDO -> SeatEffect.TAKE_BACK;
            case RESCHEDULE, MOVE_REQUEST -> CANCEL.seats();
            default -> to == null || to.isLive() ? SeatEffect.KEEP : released(to);
        };
    }

    private static SeatEffect released(AppointmentStatus to) {
        return to == CANCELLED ? SeatEffect.RELEASE_TO_WAITING : SeatEffect.RELEASE;
    }
}
