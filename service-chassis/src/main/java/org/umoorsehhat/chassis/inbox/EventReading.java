package org.umoorsehhat.chassis.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.inbox.reading.EventData;
import org.umoorsehhat.chassis.inbox.reading.EventReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads records as their subscriptions want them. */
final class EventReading {

    private final Map<String, EventSubscription> subscriptions;
    private final EventData data;

    EventReading(List<EventSubscription> subscriptions, JsonMapper json) {
        this.subscriptions =
                subscriptions.stream()
                        .collect(Collectors.toMap(EventSubscription::topic, Function.identity()));
        this.data = new EventData(json);
    }

    /** By topic, in no order. */
    Map<String, EventSubscription> subscriptions() {
        return subscriptions;
    }

    /**
     * Reads {@code message}; null when nothing here reacts to it.
     *
     * @throws RejectedEvent for what cannot be read
     */
    @Nullable Delivery read(ConsumerRecord<String, byte[]> message) {
        EventSubscription subscription = subscriptions.get(message.topic());
        if (subscription == null) {
            throw new RejectedEvent("nothing here reads " + message.topic());
        }
        return message.value() == null
                ? tombstone(message, subscription.tombstone())
                : event(message, subscription);
    }

    private static @Nullable Delivery tombstone(
            ConsumerRecord<String, byte[]> message, @Nullable Reaction reaction) {
        if (reaction == null) {
            return null;
        }
        IncomingEvent event =
                EventReader.isCloudEvent(message)
                        ? EventReader.read(message)
                        : EventReader.tombstone(message);
        return new Delivery(event, reaction, null);
    }

    private @Nullable Delivery event(
            ConsumerRecord<String, byte[]> message, EventSubscription subscription) {
        IncomingEvent event = EventReader.read(message);
        Reaction reaction = subscription.reactionTo(event.type());
        return reaction == null || reaction.data() == null
                ? null
                : new Delivery(event, reaction, data.read(message.value(), reaction.data()));
    }
}
