package org.umoorsehhat.chassis.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A fact to publish.
 *
 * @param topic where to
 * @param key id of the row that every writer of the topic locks first: what shares it stays in
 *     order
 * @param type as in {@code org.umoorsehhat.booking.appointment-booked.v1}
 * @param subject the aggregate's id
 * @param sequence the aggregate's version; absent for what has none
 * @param data written as JSON; null makes a tombstone
 */
public record OutboxEvent(
        String topic,
        String key,
        String type,
        String subject,
        @Nullable Long sequence,
        @Nullable Object data) {}
