package org.umoorsehhat.booking.stream;

import org.jspecify.annotations.Nullable;

/**
 * A change of an appointment, as it was published.
 *
 * @param partition of the topic, from 0
 * @param offset in that partition
 * @param fact what happened, such as {@code appointment-booked}
 * @param formerDoctor whose it was before it; absent where that is the same
 * @param json the event's data
 */
public record Change(
        int partition,
        long offset,
        String fact,
        long doctor,
        @Nullable Long formerDoctor,
        long patient,
        String json) {

    /** Of one that stays with its doctor. */
    public Change(int partition, long offset, String fact, long doctor, long patient, String json) {
        this(partition, offset, fact, doctor, null, patient, json);
    }

    /** Whether it is this doctor's, or was. */
    boolean isOf(long one) {
        return one == doctor || formerDoctor != null && one == formerDoctor;
    }
}
