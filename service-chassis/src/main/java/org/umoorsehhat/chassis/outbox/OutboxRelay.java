package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Publishes the outbox: one batch after the other while there is more, else when woken ({@link
 * WakeUps}). A row is pending as long as it exists.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ConnectionFactory connections;
    private final EventSender sender;
    private final OutboxSignal signal;
    private final OutboxProperties properties;
    private final MeterRegistry meters;
    private @Nullable Run running;

    /**
     * @param connections not a pool: the connection is kept, since it holds the locks
     */
    OutboxRelay(
            ConnectionFactory connections,
            EventSender sender,
            OutboxSignal signal,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.connections = connections;
        this.sender = sender;
        this.signal = signal;
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = new Run();
        }
    }

    /** Publishes what is there before it stops, if that does not take long. */
    @Override
    public synchronized void stop(Runnable callback) {
        if (running == null) {
            callback.run();
        } else {
            running.finish(callback);
            running = null;
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Stops after the commands and the consumers, whose events it publishes. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** From one start to the next stop. */
    private final class Run {

        private final Sinks.Empty<Void> stopping = Sinks.empty();
        private final Sinks.Empty<Void> stopped = Sinks.empty();
        private final Disposable rounds;

        Run() {
            Mono<Connection> connection =
                    Mono.<Connection>from(connections.create())
                            .timeout(properties.databaseTimeout());
            // Each round counts as a success, so that the next failure is tried again soon.
            rounds =
                    Flux.usingWhen(connection, this::work, Connection::close)
                            .doOnError(failure ->
                                    log.warn("The relay starts again: {}", failure.toString()))
                            .retryWhen(
                                    Retry.backoff(Long.MAX_VALUE, properties.retryDelay())
                                            .maxBackoff(properties.maxRetryDelay())
                                            .transientErrors(true))
                            .doFinally(end -> stopped.tryEmitEmpty())
                            .subscribe();
        }

        void finish(Runnable callback) {
            stopping.tryEmitEmpty();
            stopped.asMono()
                    .timeout(STOP, Mono.fromRunnable(rounds::dispose))
                    .doFinally(end -> callback.run())
                    .subscribe();
        }

        void cancel() {
            rounds.dispose();
        }

        private Flux<Integer> work(Connection connection) {
            var table = new PostgresOutbox(connection, properties.databaseTimeout());
            var shards = new ShardOwnership(table, properties.balanceInterval());
            var publisher = new BatchPublisher(table, sender, properties, meters);
            var wakeUps = new WakeUps(table, shards, publisher, signal, properties);
            return table.join()
                    .thenMany(wakeUps.all().takeUntilOther(stopping.asMono()))
                    // What wakes it may fail with the connection: the round under way is not
                    // cancelled for it, or the driver would lose the rows that it has read.
                    .concatMapDelayError(
                            wakeUp ->
                                    drain(shards, publisher)
                                            .doOnNext(found -> wakeUps.sleep(wakeUp, found)),
                            false,
                            0)
                    .concatWith(drain(shards, publisher))
                    .concatWith(table.leave().then(Mono.empty()));
        }

        /** Gives how many events were published. */
        private Mono<Integer> drain(ShardOwnership shards, BatchPublisher publisher) {
            return Mono.defer(() -> shards.balanceWhenDue().then(next(shards, publisher)))
                    .repeat()
                    .takeUntil(count -> count < properties.batchSize())
                    .reduce(0, Integer::sum);
        }

        private static Mono<Integer> next(ShardOwnership shards, BatchPublisher publisher) {
            return Mono.defer(() -> publisher.publish(shards.owned()));
        }
    }
}
