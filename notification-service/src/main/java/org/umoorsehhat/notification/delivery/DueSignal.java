package org.umoorsehhat.notification.delivery;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells the senders of this process that something may be due, right after a commit. Nothing is
 * lost without it: they poll as well.
 */
public final class DueSignal {

    /** Two signals at the same moment: the second waits for the first. */
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();

    /** Cheap, and harmless when there is nothing. */
    public void now() {
        sink.emitNext(true, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    /** One for each call of {@link #now}, or for several close together. */
    public Flux<Boolean> signals() {
        return sink.asFlux();
    }
}
