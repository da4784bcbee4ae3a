package org.umoorsehhat.chassis.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Does what is due, one round after the other, and sleeps in between until the next thing is. A
 * round says when that will be; a {@link DueSignal} may say that it is earlier; and after the
 * longest pause it looks anyway, for what another instance was told of that has gone since.
 */
public final class DueTask implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueTask.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** No round follows the last one faster, whatever it says. */
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final String name;
    private final Duration longestPause;
    private final Clock clock;
    private final Supplier<Mono<Instant>> round;

    private boolean isRunning;
    private boolean isFailing;
    private @Nullable Disposable timer;

    /** What waits for the round that is under way. */
    private @Nullable Runnable stopped;

    /** When the timer goes off; while a round is under way, what signals said meanwhile. */
    private @Nullable Instant next;

    private boolean isAtWork;

    /**
     * @param name of what is done, for the log
     * @param longestPause between two rounds
     * @param round does what is due, and gives when more will be; empty when nothing is known of
     */
    public DueTask(
            String name,
            DueSignal signal,
            Duration longestPause,
            Clock clock,
            Supplier<Mono<Instant>> round) {
        this.name = name;
        this.longestPause = longestPause;
        this.clock = clock;
        this.round = round;
        signal.tells(this::dueAt);
    }

    @Override
    public synchronized void start() {
        if (!isRunning) {
            isRunning = true;
            dueAt(clock.instant());
        }
    }

    /** The round that is under way goes on to its end: a query that is cancelled loses buffers. */
    @Override
    public synchronized void stop() {
        isRunning = false;
        next = null;
        if (timer != null) {
            timer.dispose();
        }
    }

    @Override
    public void stop(Runnable callback) {
        synchronized (this) {
            stop();
            if (isAtWork) {
                stopped = callback;
                return;
            }
        }
        callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return isRunning;
    }

    /** Begins after the commands are let in, and stops before. */
    @Override
    public int getPhase() {
        return 1100;
    }

    private synchronized void dueAt(Instant at) {
        if (!isRunning || next != null && !at.isBefore(next)) {
            return;
        }
        next = at;
        if (!isAtWork) {
            sleep(at);
        }
    }

    private void sleep(Instant until) {
        if (timer != null) {
            timer.dispose();
        }
        Duration pause = Duration.between(clock.instant(), until);
        if (pause.compareTo(longestPause) > 0) {
            pause = longestPause;
        }
        timer =
                Schedulers.parallel()
                        .schedule(this::work, Math.max(0, pause.toNanos()), TimeUnit.NANOSECONDS);
    }

    private void work() {
        synchronized (this) {
            if (!isRunning || isAtWork) {
                return;
            }
            isAtWork = true;
            next = null;
        }
        Mono.defer(round)
                .doOnSuccess(done -> works())
                .onErrorResume(failure -> Mono.just(fails(failure)))
                .defaultIfEmpty(Instant.MAX)
                .subscribe(this::end);
    }

    private void end(Instant nextDue) {
        Runnable waiting;
        synchronized (this) {
            isAtWork = false;
            waiting = stopped;
            stopped = null;
            if (isRunning) {
                sleepUntil(nextDue);
            }
        }
        if (waiting != null) {
            waiting.run();
        }
    }

    private void sleepUntil(Instant nextDue) {
        Instant now = clock.instant();
        Instant soonest = now.plus(SHORTEST);
        Instant latest = now.plus(longestPause);
        Instant due = next != null && next.isBefore(nextDue) ? next : nextDue;
        next = due.isBefore(soonest) ? soonest : due.isAfter(latest) ? latest : due;
        sleep(next);
    }

    private synchronized void works() {
        if (isFailing) {
            isFailing = false;
            log.info("The task {} works again", name);
        }
    }

    /** A database that is away fails every round: it is said once, and once when it is back. */
    private synchronized Instant fails(Throwable failure) {
        if (!isFailing) {
            isFailing = true;
            log.warn("The task {} fails and goes on trying: {}", name, failure.toString());
        }
        return clock.instant().plus(AFTER_FAILURE);
    }
}
