package org.umoorsehhat.chassis.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends events that are no facts of the database, past the outbox. What is under way when the
 * process dies is lost: for what a service decides there is the {@link Outbox}.
 */
public final class DirectEvents {

    private final EventSender sender;
    private final JsonMapper json;

    DirectEvents(EventSender sender, JsonMapper json) {
        this.sender = sender;
        this.json = json;
    }

    /**
     * Sends {@code event} each time that it is subscribed to, and ends when all in-sync replicas
     * have it. Fails when the broker refuses it; while the broker is away it waits without end.
     *
     * @param id the same for each attempt, so that readers count it once
     */
    public Mono<Void> send(UUID id, OutboxEvent event, Instant at) {
        return Mono.defer(() -> sender.send(List.of(stored(id, event, at))).next())
                .flatMap(outcome ->
                        outcome.acknowledged()
                                ? Mono.empty()
                                : Mono.error(
                                        new IllegalStateException(
                                                "Kafka refuses an event for " + event.topic())));
    }

    private StoredEvent stored(UUID id, OutboxEvent event, Instant at) {
        return new StoredEvent(
                0,
                (short) 0,
                id,
                event.topic(),
                event.key(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.data() == null ? null : json.writeValueAsBytes(event.data()),
                null,
                null,
                null,
                at.atOffset(ZoneOffset.UTC),
                false);
    }
}
