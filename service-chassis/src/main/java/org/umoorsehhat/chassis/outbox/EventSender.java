package org.umoorsehhat.chassis.outbox;

import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Where the relay sends to. Behind an interface because Reactor Kafka gets no new features and may
 * have to be replaced.
 */
interface EventSender {

    /**
     * Sends in the order given and emits the outcome of each event, in any order. Per key nothing
     * overtakes.
     */
    Flux<Outcome> send(List<StoredEvent> events);

    /**
     * @param event that was sent
     * @param acknowledged by all in-sync replicas; otherwise it has to be sent again
     */
    record Outcome(StoredEvent event, boolean acknowledged) {}
}
