package org.umoorsehhat.chassis.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings records to their handlers, once, in one transaction with the inbox. The listener container
 * calls it; so may a test that wants no broker between.
 */
public final class EventDispatcher {

    private final EventReading reading;
    private final Inbox inbox;
    private final TransactionalOperator transaction;
    private final OutboxSignal outbox;
    private final InboxMeters meters;
    private final Duration timeout;

    /**
     * @param timeout longest effect of one transaction
     */
    EventDispatcher(
            EventReading reading,
            Inbox inbox,
            TransactionalOperator transaction,
            OutboxSignal outbox,
            InboxMeters meters,
            Duration timeout) {
        this.reading = reading;
        this.inbox = inbox;
        this.transaction = transaction;
        this.outbox = outbox;
        this.meters = meters;
        this.timeout = timeout;
    }

    /** The topics that are read here, in no order. */
    public List<String> topics() {
        return List.copyOf(reading.subscriptions().keySet());
    }

    /** The topics that are read here and whose data are kept nowhere else. */
    public Set<String> restrictedTopics() {
        return reading.subscriptions().values().stream()
                .filter(EventSubscription::isRestricted)
                .map(EventSubscription::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code message} has a transaction of its own. */
    public boolean isAlone(ConsumerRecord<String, byte[]> message) {
        EventSubscription subscription = reading.subscriptions().get(message.topic());
        return subscription == null || subscription.isAlone(message.value() == null);
    }

    /**
     * Handles {@code message} and tells what became of it. Fails with {@link RejectedEvent} for
     * what can never be handled.
     */
    public Mono<Outcome> dispatch(ConsumerRecord<String, byte[]> message) {
        return dispatch(List.of(message)).map(List::getFirst);
    }

    /**
     * Handles {@code messages} of one topic, in their order and in one transaction, and tells what
     * became of each. When one of them fails, so do all, and none has had an effect.
     */
    public Mono<List<Outcome>> dispatch(List<ConsumerRecord<String, byte[]>> messages) {
        return Mono.defer(() -> apply(messages))
                .timeout(timeout)
                .transform(outcomes -> meters.measure(messages, outcomes));
    }

    private EventBatch read(List<ConsumerRecord<String, byte[]>> messages) {
        var deliveries = new ArrayList<@Nullable Delivery>(messages.size());
        messages.forEach(message -> deliveries.add(reading.read(message)));
        return new EventBatch(deliveries);
    }

    private Mono<List<Outcome>> apply(List<ConsumerRecord<String, byte[]>> messages) {
        EventBatch batch = read(messages);
        Map<Integer, Delivery> unclaimed = batch.unclaimed();
        return unclaimed.isEmpty()
                ? Mono.just(batch.outcomes())
                : transaction
                        .transactional(
                                inbox.claim(unclaimed)
                                        .doOnNext(batch::settle)
                                        .flatMap(claimed -> effects(batch.runs())))
                        .then(Mono.fromSupplier(batch::outcomes))
                        .doOnSuccess(done -> wakeRelay(messages));
    }

    private void wakeRelay(List<ConsumerRecord<String, byte[]>> messages) {
        EventSubscription subscription = reading.subscriptions().get(messages.getFirst().topic());
        if (subscription == null || !subscription.isQuiet()) {
            outbox.wake();
        }
    }

    private static Mono<Void> effects(List<List<Delivery>> runs) {
        return runs.size() == 1
                ? effect(runs.getFirst())
                : Flux.fromIterable(runs).concatMap(EventDispatcher::effect).then();
    }

    private static Mono<Void> effect(List<Delivery> run) {
        return run.getFirst().reaction().effect().of(run);
    }
}
