package org.umoorsehhat.chassis.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.chassis.outbox.DirectEvents;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import reactor.core.publisher.Mono;

/**
 * Sends accesses as events of the service's own topic, {@code <context>.internal.access}. They take
 * no place in the outbox: that would be the round trip which nobody is to wait for.
 */
final class AccessEvents implements AccessSender {

    private final DirectEvents events;
    private final String context;
    private final UUID instance = UUID.randomUUID();
    private final Clock clock;

    /**
     * @param context of the service, such as {@code booking}
     */
    AccessEvents(DirectEvents events, String context, Clock clock) {
        this.events = events;
        this.context = context;
        this.clock = clock;
    }

    /**
     * The event's data.
     *
     * @param instance of the service, for as long as it runs
     * @param batch the event's own id
     */
    record Batch(UUID instance, UUID batch, List<AccessEntry> entries) {}

    @Override
    public Mono<Void> send(List<AccessEntry> batch) {
        UUID id = TimeOrderedId.at(clock.instant());
        var event =
                new OutboxEvent(
                        topic(context),
                        instance.toString(),
                        "org.umoorsehhat." + context + ".access-recorded.v1",
                        id.toString(),
                        null,
                        new Batch(instance, id, batch));
        return events.send(id, event, clock.instant());
    }

    static String topic(String context) {
        return context + ".internal.access";
    }
}
