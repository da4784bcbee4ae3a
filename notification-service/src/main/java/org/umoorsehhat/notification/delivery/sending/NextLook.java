package org.umoorsehhat.notification.delivery.sending;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** A timer for the next time that somebody looks by themselves: one at a time, the earliest. */
public final class NextLook {

    private final Scheduler timers;
    private final Runnable look;
    private @Nullable Disposable waiting;
    private long at;

    /**
     * @param look must not block
     */
    public NextLook(Scheduler timers, Runnable look) {
        this.timers = timers;
        this.look = look;
    }

    /** Looks after this time, if not before. */
    public synchronized void within(Duration time) {
        long wanted = System.nanoTime() + time.toNanos();
        if (waiting != null) {
            if (at - wanted <= 0) {
                return;
            }
            waiting.dispose();
        }
        at = wanted;
        waiting = timers.schedule(this::now, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether a time is set. */
    synchronized boolean isSet() {
        return waiting != null;
    }

    /** Looks no more until the next time is set. */
    public synchronized void cancel() {
        if (waiting != null) {
            waiting.dispose();
            waiting = null;
        }
    }

    private void now() {
        synchronized (this) {
            waiting = null;
        }
        look.run();
    }
}
