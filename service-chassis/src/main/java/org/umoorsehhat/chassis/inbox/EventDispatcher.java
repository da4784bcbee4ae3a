package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.inbox.EventSubscription.Reaction;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings a record to its handler, once, in one transaction with the inbox. */
public final class EventDispatcher {

    private final Map<String, EventSubscription> subscriptions;
    private final Inbox inbox;
    private final TransactionalOperator transaction;
    private final OutboxSignal outbox;
    private final MeterRegistry meters;
    private final JsonMapper json;

    EventDispatcher(
            List<EventSubscription> subscriptions,
            Inbox inbox,
            TransactionalOperator transaction,
            OutboxSignal outbox,
            MeterRegistry meters,
            JsonMapper json) {
        this.subscriptions =
                subscriptions.stream()
                        .collect(Collectors.toMap(EventSubscription::topic, Function.identity()));
        this.inbox = inbox;
        this.transaction = transaction;
        this.outbox = outbox;
        this.meters = meters;
        // Open for readers: a producer may add optional fields.
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /**
     * Handles {@code message}, which came from {@code topic}: its own, or the one it was a dead
     * letter of.
     */
    Mono<Void> dispatch(String topic, ConsumerRecord<String, byte[]> message) {
        EventSubscription subscription = subscriptions.get(topic);
        if (subscription == null) {
            return Mono.error(new RejectedEvent("nothing here reads " + topic));
        }
        return Mono.defer(() ->
                message.value() == null
                        ? tombstone(topic, message, subscription.tombstone())
                        : event(topic, message, subscription));
    }

    private Mono<Void> tombstone(
            String topic,
            ConsumerRecord<String, byte[]> message,
            @Nullable Function<IncomingEvent, Mono<Void>> handler) {
        if (handler == null) {
            return Mono.empty();
        }
        IncomingEvent event =
                EventReader.isCloudEvent(message)
                        ? EventReader.read(message)
                        : EventReader.tombstone(message);
        return once(topic, event, true, handler.apply(event));
    }

    private Mono<Void> event(
            String topic, ConsumerRecord<String, byte[]> message, EventSubscription subscription) {
        IncomingEvent event = EventReader.read(message);
        Reaction<?> reaction = subscription.reactionTo(event.type());
        return reaction == null ? Mono.empty() : react(topic, event, message.value(), reaction);
    }

    private <T> Mono<Void> react(
            String topic, IncomingEvent event, byte[] value, Reaction<T> reaction) {
        T data;
        try {
            data = json.readValue(value, reaction.data());
        } catch (JacksonException e) {
            return Mono.error(
                    new RejectedEvent("the data is not readable: " + e.getOriginalMessage(), e));
        }
        if (data == null) {
            return Mono.error(new RejectedEvent("the data is null"));
        }
        return once(topic, event, reaction.newestOnly(), reaction.handler().handle(data, event));
    }

    private Mono<Void> once(
            String topic, IncomingEvent event, boolean newestOnly, Mono<Void> effect) {
        var context =
                new EventContext(event.correlationId(), event.id().toString(), event.traceparent());
        return transaction
                .transactional(
                        inbox.claim(event, newestOnly)
                                .flatMap(claim ->
                                        claim == Inbox.Claim.NEW
                                                ? effect.thenReturn(claim)
                                                : Mono.just(claim)))
                .doOnSuccess(claim -> {
                    meters.counter("inbox.events", "topic", topic, "outcome", String.valueOf(claim))
                            .increment();
                    outbox.wake();
                })
                .then()
                .contextWrite(context::in);
    }
}
