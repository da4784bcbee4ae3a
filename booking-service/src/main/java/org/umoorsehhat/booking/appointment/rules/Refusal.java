package org.umoorsehhat.booking.appointment.rules;

import static org.umoorsehhat.booking.appointment.rules.RefusalKind.WRONG_STATE;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.AppointmentLength;

/** Why a command is not carried out, and the words for it. */
public enum Refusal implements Decision {
    /** Not there, or not the caller's to know of. */
    NOT_FOUND(RefusalKind.NOT_FOUND, "not-found", "Not found", "There is no such appointment."),
    /** The caller's role may not do this at all. */
    FORBIDDEN(RefusalKind.FORBIDDEN, "forbidden", "Forbidden", "Your role may not do this."),
    /** It has changed since the caller read it. */
    STALE(
            RefusalKind.STALE,
            "stale",
            "The resource has changed",
            "If-Match names another version than the current one, \"%d\". Read the appointment again."),
    UNKNOWN_DOCTOR("doctor", "is not a doctor of this clinic"),
    RETIRED_DOCTOR("doctor", "takes no appointments any more"),
    UNKNOWN_PATIENT("patient", "is not an active patient"),
    /** Also what a doctor hears of a patient who is not there: which of the two is not said. */
    FOREIGN_PATIENT(
            "patient",
            "is not a patient of yours; in an emergency say why in the header X-Access-Reason"),
    FOREIGN_SERVICE("service", "is not a service of this doctor"),
    WITHDRAWN_SERVICE("service", "is not offered any more"),
    WRONG_LENGTH(
            "duration_minutes",
            "is not from " + AppointmentLength.SHORTEST + " to " + AppointmentLength.LONGEST),
    FOREIGN_SLOT("time_slot", "is not a slot of this doctor at this time"),
    PAST("appointment_date", "is in the past"),
    TOO_FAR_AHEAD("appointment_date", "is more than %d days ahead"),
    NO_WHOLE_MINUTE("appointment_time", "is not a whole minute"),
    SKIPPED_TIME("appointment_time", "does not exist on this day: clocks are put forward"),
    NEW_PAST("new_date", "is in the past"),
    NEW_TOO_FAR_AHEAD("new_date", "is more than %d days ahead"),
    NEW_NO_WHOLE_MINUTE("new_time", "is not a whole minute"),
    NEW_SKIPPED_TIME("new_time", "does not exist on this day: clocks are put forward"),
    SAME_TIME("new_time", "is when the appointment is already"),
    NO_AMOUNT("amount", "is not more than 0"),
    TOO_FINE_AMOUNT("amount", "is finer than the smallest unit of the currency"),
    MORE_THAN_OWED("amount", "is more than is owed: leave it out to pay what is left"),
    MORE_THAN_DEPOSIT("amount", "is more than is owed of the deposit"),
    MORE_THAN_PAID("amount", "is more than was paid: leave it out to give back all of it"),
    MORE_THAN_REFUNDABLE("amount", "is more than was paid beyond the cancellation fee"),
    MORE_THAN_ONLINE(
            "amount",
            "is more than was paid online, which goes back by itself: give that back first, then the rest"),
    OTHER_CURRENCY("currency", "is not the currency of the fee"),
    UNKNOWN_DOCTOR_OF_APPOINTMENT("id", "is not a doctor of this clinic"),

    SLOT_FULL("slot-full", "Fully booked", "No seat is left at this time."),
    SLOT_CLOSED("slot-closed", "Closed", "The doctor takes no appointments at this time."),
    NO_SLOT(
            "no-slot",
            "Outside the doctor's hours",
            "The doctor has no published time slots that cover this time."),
    /** Staff may book any minute, a patient the starts that search offers. */
    NO_START(
            "no-slot",
            "Not the start of a time slot",
            "No time slot of the doctor starts at this time. Choose a start that check-availability offers."),
    /** No slot of that number is known here – yet. */
    UNKNOWN_SLOT("no-slot", "No such slot", "There is no time slot with this number."),
    PATIENT_BUSY(
            "patient-busy",
            "The patient is busy",
            "The patient has another appointment at this time."),
    TOO_NEAR("doctor-busy", "Too near to another visit", "Choose another time."),
    DOCTOR_BUSY("doctor-busy", "The doctor is busy", "The doctor is not free at this time."),
    DOCTOR_INACTIVE(
            "doctor-inactive", "The doctor is not active", "The doctor takes no new appointments."),
    /** Of a move, by a doctor whose relation to the patient has ended. */
    NO_RELATION(
            "no-relation",
            "Not a patient of yours",
            "The patient is not yours any more. Ask the clinic, or in an emergency say why in the header X-Access-Reason."),
    /** What a doctor or a service asks of patients, as the two that follow. */
    SHORT_NOTICE(
            "minimum-notice", "Too soon to be booked", "Choose a later time, or ask the clinic."),
    TOO_FAR_FOR_PATIENTS(
            "maximum-days-ahead", "Too far ahead", "Choose an earlier day, or ask the clinic."),
    TOO_LATE_FOR_PATIENTS(
            "cancellation-deadline",
            "Too late",
            "It is too late to cancel or move this appointment online. Ask the clinic."),
    LIVE_LIMIT(
            "limit-live-bookings",
            "Too many appointments",
            "You may have %d appointments to come at a time. Cancel one, wait until one is over, or ask the clinic."),
    LIVE_LIMIT_AT_DOCTOR(
            "limit-live-bookings-at-doctor",
            "Too many appointments with this doctor",
            "You may have %d appointments to come with one doctor. Cancel one, wait until one is over, or ask the clinic."),
    DAY_LIMIT(
            "limit-bookings-per-day",
            "Too many bookings today",
            "You may book and move %d times within 24 hours. Try again tomorrow, or ask the clinic."),
    CANCELLATION_LIMIT(
            "limit-cancellations",
            "Too many cancellations",
            "You have cancelled %d times within %d days. Book again later, or ask the clinic."),
    /** What a doctor or a service lets one patient have, as the two that follow. */
    LIVE_RULE("limit-live-bookings-at-doctor", "Too many appointments", "Ask the clinic for more."),
    DAY_RULE("limit-bookings-on-a-day", "Too many on this day", "Choose another day."),
    CANCELLATION_RULE(
            "limit-cancellations", "Too many cancellations", "Ask the clinic to book again."),
    DOCTOR_LIVE_LIMIT(
            "limit-live-bookings-at-doctor",
            "Too many appointments with this patient",
            "You may have booked %d appointments to come for one patient. Ask an administrator for more."),
    DOCTOR_DAY_LIMIT(
            "limit-bookings-per-day",
            "Too many bookings today",
            "You may book and move %d times within 24 hours for one patient. Ask an administrator for more."),
    PAID_OTHERWISE(
            "paid-otherwise",
            "What was paid does not fit the new price",
            "More was paid than it costs then, or in another currency. Give back what is too much first."),
    PATIENT_INACTIVE(
            "patient-inactive", "The patient is not active", "The patient cannot book any more."),

    RESCHEDULED(WRONG_STATE, "It was rescheduled: act on appointment %d."),
    NOT_PENDING(WRONG_STATE, "Only a pending appointment can be confirmed."),
    NOT_TO_DECLINE(WRONG_STATE, "Only a pending appointment can be declined. Cancel it instead."),
    NOT_TO_CHECK_IN(
            WRONG_STATE,
            "Only of a confirmed or scheduled appointment it can be recorded that the patient is there."),
    NOT_ON_THE_DAY(
            WRONG_STATE, "That the patient is there can be recorded on the day of the visit."),
    TOO_EARLY_TO_ARRIVE(
            WRONG_STATE,
            "That the patient is there can be recorded from %d minutes before it begins, and not before."),
    NOT_TO_START(
            WRONG_STATE,
            "Only a confirmed or scheduled appointment, or one whose patient is there, can be started."),
    NOT_TO_COMPLETE(
            WRONG_STATE,
            "Only a confirmed or scheduled appointment, one whose patient is there, or one in progress can be completed."),
    TOO_EARLY(
            WRONG_STATE,
            "It can be started or completed from %d minutes before it begins, and not before."),
    NOT_TO_MISS(
            WRONG_STATE, "Only of a confirmed or scheduled appointment a no-show can be recorded."),
    NOT_BEGUN(WRONG_STATE, "It has not begun yet."),
    NOTHING_TO_UNDO(
            WRONG_STATE,
            "There is nothing to take back: only an arrival, a start, a completion or a no-show can be, once, as the last thing recorded."),
    TOO_LATE_TO_UNDO(
            WRONG_STATE, "What was recorded can be taken back within %d hours, and not later."),
    NOT_TO_CANCEL(
            WRONG_STATE,
            "Only an appointment that has not been started can be cancelled or rescheduled."),
    THERE(WRONG_STATE, "The patient is at the clinic: ask there."),
    NOT_TO_ATTEND(
            WRONG_STATE,
            "Only of a confirmed or scheduled appointment its patient can say that they will come."),
    BEGUN(WRONG_STATE, "It has begun: ask the clinic."),
    NOT_TO_PAY(WRONG_STATE, "A cancelled appointment is not paid for."),
    PAID(WRONG_STATE, "It is paid already."),
    NO_DEPOSIT(WRONG_STATE, "No deposit is asked for it: record a payment."),
    DEPOSIT_PAID(WRONG_STATE, "The deposit is paid already: record a payment."),
    FREE_OF_CHARGE(WRONG_STATE, "It costs nothing, so that nothing is owed."),
    FEE_STAYS(
            WRONG_STATE,
            "No more was paid than the cancellation fee, which is owed: waive it first."),
    NOTHING_TO_WAIVE(WRONG_STATE, "No cancellation fee is owed for it."),
    NOT_PAID(WRONG_STATE, "It is not paid."),
    NOT_TO_DELETE(WRONG_STATE, "Only a cancelled or past appointment can be deleted."),

    KEY_REUSED(
            RefusalKind.KEY_REUSED,
            "idempotency-key-reused",
            "Idempotency-Key used before",
            "This Idempotency-Key came with another request before. Use a new key for a new request."),
    /** The first request with this idempotency key has left nothing yet. */
    KEY_RUNNING(
            RefusalKind.KEY_RUNNING,
            "idempotency-in-progress",
            "The first request is still running",
            "A request with this Idempotency-Key is still running. Repeat it in a moment."),
    /** Others have changed what it stands on, again and again, while it was decided. */
    CONTENDED(
            RefusalKind.UNAVAILABLE,
            "service-unavailable",
            "Service unavailable",
            "Too many are changing the same just now. Try again soon."),
    CROWDED(
            RefusalKind.UNAVAILABLE,
            "service-unavailable",
            "Service unavailable",
            "Too many people are booking this time right now. Try again soon.");

    private final RefusalKind kind;
    private final String type;
    private final String title;
    private final String detail;
    private final @Nullable String field;

    Refusal(RefusalKind kind, String type, String title, String detail, @Nullable String field) {
        this.kind = kind;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.field = field;
    }

    Refusal(RefusalKind kind, String type, String title, String detail) {
        this(kind, type, title, detail, null);
    }

    /** A conflict with what others have done. */
    Refusal(String type, String title, String detail) {
        this(RefusalKind.CONFLICT, type, title, detail);
    }

    /** The state of the appointment does not allow it. */
    Refusal(RefusalKind kind, String why) {
        this(kind, "wrong-state", "Not in this state", why);
    }

    /** A field says what cannot be. */
    Refusal(String field, String message) {
        this(RefusalKind.INVALID, "validation", "Invalid input", message, field);
    }

    public RefusalKind kind() {
        return kind;
    }

    /** The name of the problem, such as {@code slot-full}. */
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** What was wrong and what to do; may have places for numbers. */
    public String detail() {
        return detail;
    }

    public @Nullable String field() {
        return field;
    }
}
