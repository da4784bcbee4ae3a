package org.umoorsehhat.notification.staff;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells the sender of this process that a doctor is to be told something, right after a commit.
 * Nothing is lost without it: the sender looks by itself, if less often.
 */
public final class LetterSignal {

    /** Two signals at the same moment: the second waits for the first. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();

    /** Cheap, and harmless when there is nothing. */
    public void wake() {
        sink.emitNext(true, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    /** All calls, or the last of several close together. */
    public Flux<Boolean> signals() {
        return sink.asFlux();
    }
}
