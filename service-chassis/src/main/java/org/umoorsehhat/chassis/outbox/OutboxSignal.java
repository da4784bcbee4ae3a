package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Tells this process's relay that there may be something new, right after a commit. Nothing is lost
 * without it: the relay looks by itself as well, though after seconds.
 */
public final class OutboxSignal {

    private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();
    private final long gather;
    private final LongSupplier nanos;
    private final AtomicBoolean isGathering = new AtomicBoolean();
    private volatile long lastWake;

    /** With the gathering time that is set unless something else is. */
    public OutboxSignal() {
        this(OutboxProperties.Gather.DEFAULT.within(), System::nanoTime);
    }

    /**
     * @param gather for how long after the relay was woken {@link #wakeSoon} leaves it alone
     * @param nanos the time, as {@link System#nanoTime}
     */
    OutboxSignal(Duration gather, LongSupplier nanos) {
        this.gather = gather.toNanos();
        this.nanos = nanos;
        this.lastWake = nanos.getAsLong() - this.gather;
    }

    /** Call after a commit. Cheap, and harmless when there is nothing. */
    public void wake() {
        isGathering.set(false);
        lastWake = nanos.getAsLong();
        // A signal that meets another one may be dropped: the relay is awake then.
        sink.tryEmitNext(true);
    }

    /**
     * As {@link #wake}, for what nobody waits for: at once where the relay has not been woken for a
     * while, else together with all that comes until that while is over.
     */
    public void wakeSoon() {
        if (isGathering.compareAndSet(false, true)) {
            long left = lastWake + gather - nanos.getAsLong();
            if (left > 0) {
                Schedulers.parallel().schedule(this::endGathering, left, TimeUnit.NANOSECONDS);
            } else {
                endGathering();
            }
        }
    }

    /** Nothing is left to do where somebody has woken the relay meanwhile. */
    private void endGathering() {
        if (isGathering.get()) {
            wake();
        }
    }

    Flux<Boolean> signals() {
        return sink.asFlux();
    }
}
