package org.umoorsehhat.notification.delivery.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes messages, reminders among them, that came to their end long ago, and the copies of what
 * they were about. Safe on many instances: each skips the rows that another is deleting.
 */
@Component
class PostgresDeliveryRetention {

    private static final Logger log = LoggerFactory.getLogger(PostgresDeliveryRetention.class);

    private static final int PORTION = 1_000;

    /**
     * A reminder whose time is to come stays, even withdrawn or deleted by hand: its row keeps it
     * from being made again.
     */
    private static final String MESSAGES =
            """
            DELETE FROM delivery WHERE id IN (
                SELECT id FROM delivery WHERE status <> 'pending' AND updated_at < $1 AND scheduled_for < $1
                LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private static final String APPOINTMENTS =
            """
            DELETE FROM appointment WHERE id IN (
                SELECT id FROM appointment a WHERE ends_at < $1
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.appointment = a.id)
                LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private static final String OFFERS =
            """
            DELETE FROM offer WHERE id IN (
                SELECT id FROM offer o WHERE starts_at < $1
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.offer_id = o.id)
                LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private static final String ABSENCES =
            """
            DELETE FROM absence WHERE id IN (
                SELECT id FROM absence WHERE ends_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    /** What a message said goes soon after it, sent or given up. */
    private static final String REASONS =
            """
            DELETE FROM cancellation_reason WHERE appointment IN (
                SELECT appointment FROM cancellation_reason r WHERE kept_at < $1
                  AND NOT EXISTS (SELECT FROM delivery d
                                  WHERE d.appointment = r.appointment AND d.message IN ('cancellation', 'decline') AND d.status = 'pending')
                LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private static final Duration REASON_KEPT = Duration.ofDays(1);

    private final DatabaseClient database;
    private final DeliveryProperties properties;
    private final Clock clock;

    PostgresDeliveryRetention(DatabaseClient database, DeliveryProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.notification.delivery.cleanup-interval:1h}",
            initialDelayString = "2m")
    Mono<Void> delete() {
        return Mono.defer(() -> deleteBefore(clock.instant().minus(properties.keep())))
                .doOnNext(count -> log.info("{} old rows deleted", count))
                .then(Mono.defer(this::deleteReasons))
                .then();
    }

    /** Gives how many reasons went. */
    Mono<Long> deleteReasons() {
        return all(REASONS, clock.instant().minus(REASON_KEPT));
    }

    /** Gives how many rows went; empty for none. */
    Mono<Long> deleteBefore(Instant limit) {
        return Flux.just(MESSAGES, APPOINTMENTS, OFFERS, ABSENCES)
                .concatMap(sql -> all(sql, limit))
                .reduce(Long::sum)
                .filter(count -> count > 0);
    }

    /** In portions, each committed: no long transaction, no long lock. */
    private Mono<Long> all(String sql, Instant limit) {
        return database.sql(sql)
                .bind(0, limit)
                .bind(1, PORTION)
                .fetch()
                .rowsUpdated()
                .repeat()
                .takeUntil(count -> count < PORTION)
                .reduce(Long::sum);
    }
}
