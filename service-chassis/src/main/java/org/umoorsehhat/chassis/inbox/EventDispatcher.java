package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.inbox.EventSubscription.Reaction;
import org.umoorsehhat.chassis.json.StrictJson;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a record to its handler, once, in one transaction with the inbox. The listener container
 * calls it; so may a test that wants no broker between.
 */
public final class EventDispatcher {

    private final Map<String, EventSubscription> subscriptions;
    private final Inbox inbox;
    private final TransactionalOperator transaction;
    private final OutboxSignal outbox;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Duration timeout;

    /**
     * @param timeout longest effect of one event
     */
    EventDispatcher(
            List<EventSubscription> subscriptions,
            Inbox inbox,
            TransactionalOperator transaction,
            OutboxSignal outbox,
            MeterRegistry meters,
            JsonMapper json,
            Duration timeout) {
        this.subscriptions =
                subscriptions.stream()
                        .collect(Collectors.toMap(EventSubscription::topic, Function.identity()));
        this.inbox = inbox;
        this.transaction = transaction;
        this.outbox = outbox;
        this.meters = meters;
        this.json =
                StrictJson.ofEvents(json)
                        .rebuild()
                        .addModule(EventTexts.cleaned())
                        .addModule(EventZones.known())
                        .build();
        this.timeout = timeout;
    }

    /** The topics that are read here, in no order. */
    public List<String> topics() {
        return List.copyOf(subscriptions.keySet());
    }

    /** The topics that are read here and whose data are kept nowhere else. */
    public Set<String> restrictedTopics() {
        return subscriptions.values().stream()
                .filter(EventSubscription::isRestricted)
                .map(EventSubscription::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Handles {@code message} and tells what became of it. Fails with {@link RejectedEvent} for
     * what can never be handled.
     */
    public Mono<Outcome> dispatch(ConsumerRecord<String, byte[]> message) {
        return Mono.defer(() -> outcome(message))
                .timeout(timeout)
                .doOnSuccess(outcome -> count(message.topic(), outcome));
    }

    private Mono<Outcome> outcome(ConsumerRecord<String, byte[]> message) {
        EventSubscription subscription = subscriptions.get(message.topic());
        if (subscription == null) {
            throw new RejectedEvent("nothing here reads " + message.topic());
        }
        return message.value() == null
                ? tombstone(message, subscription.tombstone())
                : event(message, subscription);
    }

    private Mono<Outcome> tombstone(
            ConsumerRecord<String, byte[]> message,
            @Nullable Function<IncomingEvent, Mono<Void>> handler) {
        if (handler == null) {
            return Mono.just(Outcome.IGNORED);
        }
        IncomingEvent event =
                EventReader.isCloudEvent(message)
                        ? EventReader.read(message)
                        : EventReader.tombstone(message);
        return once(event, true, () -> handler.apply(event));
    }

    private Mono<Outcome> event(
            ConsumerRecord<String, byte[]> message, EventSubscription subscription) {
        IncomingEvent event = EventReader.read(message);
        Reaction<?> reaction = subscription.reactionTo(event.type());
        return reaction == null
                ? Mono.just(Outcome.IGNORED)
                : react(event, message.value(), reaction);
    }

    private <T> Mono<Outcome> react(IncomingEvent event, byte[] value, Reaction<T> reaction) {
        T data = data(value, reaction.data());
        return once(event, reaction.newestOnly(), () -> reaction.handler().handle(data, event));
    }

    private <T> T data(byte[] value, Class<T> type) {
        try {
            T data = json.readValue(value, type);
            if (data == null) {
                throw new RejectedEvent("the data is null");
            }
            return data;
        } catch (JacksonException e) {
            throw new RejectedEvent("the data is not readable: " + e.getOriginalMessage(), e);
        }
    }

    private Mono<Outcome> once(
            IncomingEvent event, boolean newestOnly, Supplier<Mono<Void>> effect) {
        var context =
                new EventContext(event.correlationId(), event.id().toString(), event.traceparent());
        return transaction
                .transactional(
                        inbox.claim(event, newestOnly)
                                .flatMap(claim ->
                                        claim == Outcome.APPLIED
                                                ? effect.get().thenReturn(claim)
                                                : Mono.just(claim)))
                .doOnSuccess(done -> outbox.wake())
                .contextWrite(context::in);
    }

    private void count(String topic, Outcome outcome) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        meters.counter("inbox.events", "topic", topic, "outcome", name).increment();
    }
}
