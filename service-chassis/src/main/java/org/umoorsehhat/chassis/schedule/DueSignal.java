package org.umoorsehhat.chassis.schedule;

import java.time.Instant;
import java.util.function.Consumer;
import org.umoorsehhat.chassis.database.AfterCommit;
import reactor.core.publisher.Mono;

/**
 * Tells the {@link DueTask} of this process that something will be due. Nothing is lost without it:
 * the task looks by itself as well, though later. Each kind of work has a class of its own.
 */
public class DueSignal {

    /** For what is due as soon as possible. */
    public static final Instant NOW = Instant.EPOCH;

    private volatile Consumer<Instant> task = at -> {};

    final void tells(Consumer<Instant> listener) {
        task = listener;
    }

    /** Something is due {@code at} that time, or has been. Cheap, and harmless when nothing is. */
    public final void dueAt(Instant at) {
        task.accept(at);
    }

    /**
     * Tells it once the running transaction has committed, and no earlier, since nobody else sees
     * before what it has written; at once where none is running.
     */
    public final Mono<Void> afterCommit(Instant at) {
        return AfterCommit.run(() -> dueAt(at));
    }
}
