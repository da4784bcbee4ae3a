package org.umoorsehhat.chassis.inbox;

import reactor.core.publisher.Mono;

/**
 * The effect of an event. Runs in a transaction with the inbox: it takes place once, and what it
 * puts into the outbox leaves with it. It fails with {@link RejectedEvent} for what can never be
 * accepted.
 */
@FunctionalInterface
public interface EventHandler<T> {

    Mono<Void> handle(T data, IncomingEvent event);
}
