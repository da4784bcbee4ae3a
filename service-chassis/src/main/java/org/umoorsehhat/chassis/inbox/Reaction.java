package org.umoorsehhat.chassis.inbox;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is done with events of some types, or with tombstones.
 *
 * @param data the consumer's own view of the event: a record with the fields that it needs; absent
 *     for tombstones
 * @param effect of events that follow each other
 * @param isState whether an older version than the newest seen of its aggregate is dropped
 * @param newestSuffices whether the effect needs only the newest of each aggregate's events
 */
record Reaction(@Nullable Class<?> data, Effect effect, boolean isState, boolean newestSuffices) {

    /** Runs in the transaction that has claimed the events. */
    interface Effect {
        Mono<Void> of(List<Delivery> events);
    }

    static <T> Effect each(Class<T> type, EventHandler<T> handler) {
        return one(delivery -> handler.handle(data(type, delivery), delivery.event()));
    }

    static Effect each(Function<IncomingEvent, Mono<Void>> handler) {
        return one(delivery -> handler.apply(delivery.event()));
    }

    static <T> Effect together(Class<T> type, EventsHandler<T> handler) {
        return several(deliveries ->
                handler.handle(
                        deliveries.stream()
                                .map(delivery ->
                                        new ReceivedEvent<>(data(type, delivery), delivery.event()))
                                .toList()));
    }

    static Effect together(Function<List<IncomingEvent>, Mono<Void>> handler) {
        return several(
                deliveries -> handler.apply(deliveries.stream().map(Delivery::event).toList()));
    }

    private static Effect one(Function<Delivery, Mono<Void>> handler) {
        return deliveries ->
                deliveries.size() == 1
                        ? current(deliveries.getFirst(), handler)
                        : Flux.fromIterable(deliveries)
                                .concatMap(delivery -> current(delivery, handler))
                                .then();
    }

    private static Mono<Void> current(Delivery delivery, Function<Delivery, Mono<Void>> handler) {
        return Mono.defer(() -> handler.apply(delivery))
                .contextWrite(delivery.event().context()::in);
    }

    /** One alone is the current event. */
    private static Effect several(Effect effect) {
        return deliveries ->
                deliveries.size() == 1
                        ? current(deliveries.getFirst(), one -> effect.of(deliveries))
                        : Mono.defer(() -> effect.of(deliveries));
    }

    private static <T> T data(Class<T> type, Delivery delivery) {
        return Objects.requireNonNull(type.cast(delivery.data()));
    }
}
