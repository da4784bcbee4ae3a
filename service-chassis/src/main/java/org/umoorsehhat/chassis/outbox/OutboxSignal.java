package org.umoorsehhat.chassis.outbox;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells this process's relay that there may be something new, right after a commit. Nothing is lost
 * without it: the relay polls as well.
 */
public final class OutboxSignal {

    private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();

    /** Call after a commit. Cheap, and harmless when there is nothing. */
    public void wake() {
        // A signal that meets another one may be dropped: the relay is awake then.
        sink.tryEmitNext(true);
    }

    Flux<Boolean> signals() {
        return sink.asFlux();
    }
}
