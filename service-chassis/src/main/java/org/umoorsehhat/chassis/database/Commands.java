package org.umoorsehhat.chassis.database;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.umoorsehhat.chassis.error.ErrorGuard;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * The way in for everything that writes. A command that has begun runs to its end whatever the
 * client does: cancelling a transaction half-way can leave its connection open with row locks
 * (r2dbc-pool#198, r2dbc-postgresql#459).
 */
public final class Commands implements SmartLifecycle {

    private static final Duration RETRY_SOON = Duration.ofSeconds(1);
    private static final long POLL_MILLIS = 20;

    private final int max;
    private final OutboxSignal outbox;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean started;

    Commands(int max, OutboxSignal outbox, MeterRegistry meters) {
        this.max = max;
        this.outbox = outbox;
        meters.gauge("commands.running", running);
    }

    /**
     * Runs {@code command} shielded from the subscriber's cancellation, then lets the relay look
     * into the outbox.
     *
     * <p>Fails with a {@link Problem} {@code 503} when too many commands are under way.
     */
    public <T> Mono<T> run(Mono<T> command) {
        return run(command, outbox::wake);
    }

    /** As {@link #run}, where nobody waits for the events: the relay takes them with others. */
    public <T> Mono<T> runUnhurried(Mono<T> command) {
        return run(command, outbox::wakeSoon);
    }

    private <T> Mono<T> run(Mono<T> command, Runnable wakeRelay) {
        return Mono.deferContextual(context -> {
            if (running.incrementAndGet() > max) {
                running.decrementAndGet();
                return Mono.error(
                        Problem.unavailable(
                                "Too many requests are under way. Try again soon.", RETRY_SOON));
            }
            var result =
                    ErrorGuard.around(command)
                            .doOnSuccess(done -> wakeRelay.run())
                            .doFinally(end -> running.decrementAndGet())
                            .contextWrite(own -> own.putAll(context))
                            .toFuture();
            return Mono.fromFuture(result, true);
        });
    }

    @Override
    public void start() {
        started = true;
    }

    /** Waits for the commands under way; the server has stopped taking requests by then. */
    @Override
    public void stop(Runnable callback) {
        started = false;
        Thread.ofVirtual()
                .name("commands-drain")
                .start(() -> {
                    try {
                        while (running.get() > 0) {
                            Thread.sleep(POLL_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    callback.run();
                });
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the web server, which stops in a higher phase, and before the relay. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
