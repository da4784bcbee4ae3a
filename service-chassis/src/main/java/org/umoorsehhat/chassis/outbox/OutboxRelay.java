package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Publishes the outbox. A row is pending as long as it exists: read a batch in order, send it,
 * await every acknowledgement, delete what was acknowledged. What fails stops its shard, is sent
 * again, and may arrive twice; it never arrives out of order.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final ConnectionFactory connections;
    private final EventSender sender;
    private final OutboxSignal signal;
    private final OutboxProperties properties;
    private final Counter sent;
    private final Counter failed;
    private @Nullable Disposable running;

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
        this.sent = meters.counter("outbox.sent");
        this.failed = meters.counter("outbox.send.failures");
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running =
                    Mono.usingWhen(connections.create(), this::work, Connection::close)
                            .doOnError(failure ->
                                    log.warn(
                                            "The outbox relay starts again: {}",
                                            failure.toString()))
                            .retryWhen(
                                    Retry.backoff(Long.MAX_VALUE, properties.retryDelay())
                                            .maxBackoff(properties.maxRetryDelay())
                                            .transientErrors(true))
                            .subscribe();
        }
    }

    private Mono<Void> work(Connection connection) {
        var table = new OutboxTable(connection);
        var shards = new ShardOwnership(table);
        return table.join().then(shards.balance()).then(rounds(table, shards));
    }

    /**
     * One round after the other, at once while there is more, else when woken or after the poll
     * interval.
     */
    private Mono<Void> rounds(OutboxTable table, ShardOwnership shards) {
        var wakeUps =
                Flux.merge(signal.signals(), Flux.interval(properties.pollInterval()))
                        .onBackpressureLatest();
        var nextBalance = new Deadline(properties.balanceInterval());
        return wakeUps.concatMap(
                        wakeUp -> {
                            Mono<Void> balance =
                                    nextBalance.passed() ? shards.balance() : Mono.empty();
                            return balance.then(drain(table, shards));
                        },
                        1)
                .then();
    }

    private Mono<Void> drain(OutboxTable table, ShardOwnership shards) {
        return Mono.defer(() -> publish(table, shards.owned()))
                .repeat(() -> true)
                .takeUntil(count -> count < properties.batchSize())
                .then();
    }

    /** Publishes one batch and gives its size. */
    private Mono<Integer> publish(OutboxTable table, List<Integer> shards) {
        if (shards.isEmpty()) {
            return Mono.just(0);
        }
        return table.read(shards, properties.batchSize())
                .collectList()
                .flatMap(batch -> batch.isEmpty() ? Mono.just(0) : publish(table, shards, batch));
    }

    private Mono<Integer> publish(
            OutboxTable table, List<Integer> shards, List<StoredEvent> batch) {
        return sender.send(batch)
                .collectList()
                .flatMap(outcomes -> {
                    List<StoredEvent> done = acknowledged(batch, outcomes);
                    sent.increment(done.size());
                    failed.increment(batch.size() - done.size());
                    Mono<Integer> result =
                            done.size() == batch.size()
                                    ? Mono.just(batch.size())
                                    : Mono.error(
                                            new IllegalStateException(
                                                    (batch.size() - done.size())
                                                            + " events were not acknowledged"));
                    return table.delete(done).then(result);
                });
    }

    /**
     * What may be deleted: of each shard only what came before its first failure, so that the rest
     * is sent again in order.
     */
    static List<StoredEvent> acknowledged(
            List<StoredEvent> batch, List<EventSender.Outcome> outcomes) {
        Set<Long> positions = new HashSet<>();
        for (var outcome : outcomes) {
            if (outcome.acknowledged()) {
                positions.add(outcome.event().position());
            }
        }
        var done = new ArrayList<StoredEvent>();
        var stopped = new HashSet<Short>();
        for (StoredEvent event : batch) {
            if (!positions.contains(event.position())) {
                stopped.add(event.shard());
            } else if (!stopped.contains(event.shard())) {
                done.add(event);
            }
        }
        return done;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
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

    /** True at most once per interval. Used by one round at a time. */
    private static final class Deadline {

        private final long interval;
        private long last = System.nanoTime();

        Deadline(Duration interval) {
            this.interval = interval.toNanos();
        }

        boolean passed() {
            long now = System.nanoTime();
            if (now - last < interval) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
