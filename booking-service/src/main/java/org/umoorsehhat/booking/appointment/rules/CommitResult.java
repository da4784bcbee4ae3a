package org.umoorsehhat.booking.appointment.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;

/** What became of a change when it was to be written. */
public sealed interface CommitResult {

    /**
     * It is written.
     *
     * @param appointment as it is now
     * @param old the appointment that was rescheduled, as it is now; absent otherwise
     */
    record Written(Appointment appointment, @Nullable Appointment old) implements CommitResult {}

    /** It was done before, under the same idempotency key, to the appointment with this number. */
    record Replayed(long id) implements CommitResult {}

    /** Something stands in the way that only the database knows. */
    record Refused(Refusal refusal) implements CommitResult {}

    /** What was read does not hold any more: read and decide anew. */
    record Outdated() implements CommitResult {}

    /**
     * One of the rules that no two appointments may break refused it: of the patient's, or of the
     * doctor's.
     */
    record Overlapping() implements CommitResult {}
}
