package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Publishes one batch: reads it in order, sends it, awaits every acknowledgement, deletes what was
 * acknowledged. What fails stops its shard for a while, is sent again, and may arrive twice. The
 * first time that the events of a key arrive they arrive in order.
 */
final class BatchPublisher {

    private static final Logger log = LoggerFactory.getLogger(BatchPublisher.class);

    private final PostgresOutbox table;
    private final EventSender sender;
    private final OutboxProperties properties;
    private final PausedShards paused;
    private final BulkAllowance bulk;
    private final Counter sent;
    private final Counter failed;

    BatchPublisher(
            PostgresOutbox table,
            EventSender sender,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.table = table;
        this.sender = sender;
        this.properties = properties;
        this.paused = new PausedShards(properties.maxRetryDelay());
        this.bulk = new BulkAllowance(properties.bulkRate());
        this.sent = meters.counter("outbox.sent");
        this.failed = meters.counter("outbox.send.failures");
    }

    /** Publishes the oldest events of {@code shards}, and gives the number that it deleted. */
    Mono<Integer> publish(List<Integer> shards) {
        List<Integer> open = paused.leaveOut(shards);
        int allowed = bulk.now();
        return open.isEmpty()
                ? Mono.just(0)
                : table.read(open, properties.batchSize(), allowed)
                        .doOnNext(events -> bulk.taken(bulk(events), allowed))
                        .flatMap(events -> events.isEmpty() ? Mono.just(0) : send(events));
    }

    private static int bulk(List<StoredEvent> events) {
        return (int) events.stream().filter(StoredEvent::isBulk).count();
    }

    /** Whether bulk events may wait, or others behind them, of which nobody will tell again. */
    boolean hasBulk() {
        return bulk.isMore();
    }

    /** Whether events wait that nobody will tell of again. */
    boolean hasPaused() {
        return paused.isAny();
    }

    private Mono<Integer> send(List<StoredEvent> events) {
        var outcomes = new ArrayList<EventSender.SendResult>(events.size());
        return sender.send(events)
                .timeout(properties.sendTimeout())
                .doOnNext(outcomes::add)
                .then()
                .onErrorResume(failure -> giveUp(failure, events.size() - outcomes.size()))
                .then(Mono.defer(() -> conclude(Batch.of(events, outcomes), events.size())));
    }

    private Mono<Void> giveUp(Throwable failure, int open) {
        log.warn("{} events wait for Kafka: {}", open, failure.toString());
        return sender.reset();
    }

    private Mono<Integer> conclude(Batch batch, int size) {
        sent.increment(batch.done().size());
        failed.increment(size - batch.done().size());
        batch.stopped().forEach(paused::pause);
        return table.delete(batch.done()).thenReturn(batch.done().size());
    }
}
