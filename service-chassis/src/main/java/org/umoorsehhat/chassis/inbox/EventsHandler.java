package org.umoorsehhat.chassis.inbox;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The effect of several events at once, in the order of their partition; of one, when only one has
 * come. Runs in a transaction with the inbox, as {@link EventHandler} does, which others may share:
 * rows are locked in an order that is the same everywhere. What it puts into the outbox names the
 * event that caused it by {@link IncomingEvent#context()}, since no event is the current one. It
 * fails with {@link RejectedEvent} when one of them can never be accepted: they come again then,
 * fewer at a time, until that one is alone.
 */
@FunctionalInterface
public interface EventsHandler<T> {

    /**
     * @param events at least one
     */
    Mono<Void> handle(List<ReceivedEvent<T>> events);
}
