package org.umoorsehhat.booking.stream;

/**
 * A change of an appointment, as it was published.
 *
 * @param partition of the topic, from 0
 * @param offset in that partition
 * @param fact what happened, such as {@code appointment-booked}
 * @param json the event's data
 */
public record Change(
        int partition, long offset, String fact, long doctor, long patient, String json) {}
