package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what providers took: one statement at a time, and what comes meanwhile goes into the next
 * one. A message alone is recorded at once; of many a second several share a round trip and a
 * commit.
 */
final class SentDeliveryBatches {

    private static final Logger log = LoggerFactory.getLogger(SentDeliveryBatches.class);
    private static final int MOST = 100;

    private final DatabaseClient database;
    private final Commands commands;
    private final JsonMapper json;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isBusy = new AtomicBoolean();

    SentDeliveryBatches(DatabaseClient database, Commands commands, JsonMapper json) {
        this.database = database;
        this.commands = commands;
        this.json = json;
    }

    /** One message, as the SQL function reads it. */
    record SentDelivery(
            long id, UUID lease, Instant at, @Nullable String providerId, EventContext context) {}

    private record Waiting(SentDelivery sent, Sinks.One<Boolean> answer) {}

    /**
     * Gives false for one that has to be asked for by itself: it is locked, or not ours any more.
     */
    Mono<Boolean> record(SentDelivery sent) {
        return Mono.defer(() -> {
            var one = new Waiting(sent, Sinks.one());
            waiting.add(one);
            next();
            return one.answer().asMono();
        });
    }

    private void next() {
        while (!waiting.isEmpty() && isBusy.compareAndSet(false, true)) {
            List<Waiting> together = take();
            if (!together.isEmpty()) {
                commands.run(Mono.defer(() -> write(together)))
                        .onErrorResume(failure -> {
                            log.warn("Not recorded together: {}", failure.toString());
                            return Mono.just(Set.of());
                        })
                        .doOnNext(recorded -> answer(together, recorded))
                        .toFuture();
                return;
            }
            isBusy.set(false);
        }
    }

    private List<Waiting> take() {
        var together = new ArrayList<Waiting>();
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            together.add(one);
            if (together.size() == MOST) {
                break;
            }
        }
        return together;
    }

    private Mono<Set<Long>> write(List<Waiting> together) {
        var sent = together.stream().map(Waiting::sent).toList();
        return database.sql("SELECT deliveries_sent($1)")
                .bind(0, Json.of(json.writeValueAsBytes(sent)))
                .mapValue(Long.class)
                .all()
                .collect(Collectors.toSet());
    }

    /** The next statement is on its way before anybody goes on with this one's result. */
    private void answer(List<Waiting> together, Set<Long> recorded) {
        isBusy.set(false);
        next();
        for (Waiting one : together) {
            one.answer().tryEmitValue(recorded.contains(one.sent().id()));
        }
    }
}
