package org.umoorsehhat.chassis.outbox;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the relay sends to. Behind an interface because Reactor Kafka gets no new features and may
 * have to be replaced.
 */
interface EventSender {

    /**
     * Sends in the order given and emits the outcome of each event, in any order. Per key nothing
     * overtakes. While the broker is away it waits without end: the relay decides how long is too
     * long.
     */
    Flux<SendResult> send(List<StoredEvent> events);

    /** Gives up what was handed over and is not acknowledged, so that it can be sent anew. */
    Mono<Void> reset();

    /**
     * @param event that was sent
     * @param acknowledged by all in-sync replicas; otherwise it was refused, and has to be sent
     *     again
     */
    record SendResult(StoredEvent event, boolean acknowledged) {}
}
