package org.umoorsehhat.chassis.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.event.EventContext;

/**
 * An event as it came, without its data.
 *
 * @param id unique within {@code source}
 * @param source the service that emitted it, such as {@code /booking-service}
 * @param subject the aggregate's id
 * @param sequence the aggregate's version; absent for what has none
 * @param time when the fact happened
 * @param key of the Kafka record
 */
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        String subject,
        @Nullable Long sequence,
        Instant time,
        String topic,
        String key,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** Where comes from what its handling emits. */
    public EventContext context() {
        return new EventContext(correlationId, id.toString(), traceparent);
    }
}
