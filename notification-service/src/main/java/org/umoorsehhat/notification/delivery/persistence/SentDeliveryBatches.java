package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what providers took: one statement at a time, and what comes meanwhile goes into the next
 * one. Each waits a moment for others, so that several share a round trip, a commit and what their
 * events cost; not when there are many.
 */
final class SentDeliveryBatches {

    private static final Logger log = LoggerFactory.getLogger(SentDeliveryBatches.class);
    private static final int MOST = 100;

    /** So many wait for no more: half of what is sent at once. */
    private static final int ENOUGH = 8;

    private final DatabaseClient database;
    private final Commands commands;
    private final JsonMapper json;
    private final Duration within;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicBoolean isTimed = new AtomicBoolean();
    private volatile boolean isTime;

    /**
     * @param within how long one waits for others
     */
    SentDeliveryBatches(
            DatabaseClient database, Commands commands, JsonMapper json, Duration within) {
        this.database = database;
        this.commands = commands;
        this.json = json;
        this.within = within;
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
            if (isTimed.compareAndSet(false, true)) {
                Schedulers.parallel()
                        .schedule(this::time, within.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (count.incrementAndGet() >= ENOUGH) {
                next();
            }
            return one.answer().asMono();
        });
    }

    private void time() {
        isTimed.set(false);
        isTime = !waiting.isEmpty();
        next();
    }

    private boolean isReady() {
        return !waiting.isEmpty() && (isTime || count.get() >= ENOUGH);
    }

    private void next() {
        while (isReady() && isBusy.compareAndSet(false, true)) {
            isTime = false;
            List<Waiting> together = take();
            if (!together.isEmpty()) {
                commands.runUnhurried(Mono.defer(() -> write(together)))
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
        count.addAndGet(-together.size());
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
