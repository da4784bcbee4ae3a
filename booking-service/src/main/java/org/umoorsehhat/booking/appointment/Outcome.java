package org.umoorsehhat.booking.appointment;

import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param old the appointment that was rescheduled; absent otherwise
     */
    record Done(Appointment appointment, @Nullable Appointment old) implements Outcome {}

    /** It was done before, under the same idempotency key, to the appointment with this number. */
    record Replayed(long id) implements Outcome {}

    /** Something is in the way: {@code slot-full}, {@code patient-busy} and the like. */
    record Refused(String type) implements Outcome {}

    /** A field says what cannot be. */
    record Invalid(String field, String message) implements Outcome {}

    /** The appointment is in a state in which this cannot be done. */
    record WrongState(AppointmentStatus status, String why) implements Outcome {}

    /** The appointment has changed since the caller read it. */
    record Stale(long version) implements Outcome {}

    /** Outcomes that need no more words. */
    enum Plain implements Outcome {
        /** Not there, or not the caller's. */
        NOT_FOUND,
        /** The caller's role may not do this. */
        FORBIDDEN,
        /** The doctor's zone is another one by now. */
        ZONE_CHANGED,
        /** No slot of that number is known here – yet. */
        UNKNOWN_SLOT,
        /** The idempotency key came with another request before. */
        KEY_REUSED,
        /** The first request with this idempotency key has left nothing yet. */
        KEY_IN_PROGRESS
    }
}
