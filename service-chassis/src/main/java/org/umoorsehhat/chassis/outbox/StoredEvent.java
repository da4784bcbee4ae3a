package org.umoorsehhat.chassis.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param isBulk whether it is one of so many that others go first
 */
record StoredEvent(
        long position,
        short shard,
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        @Nullable Long sequence,
        byte @Nullable [] payload,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        OffsetDateTime occurredAt,
        boolean isBulk) {}
