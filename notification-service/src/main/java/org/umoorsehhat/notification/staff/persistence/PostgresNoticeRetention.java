package org.umoorsehhat.notification.staff.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes what doctors were told, once no event can come again that would tell it a second time.
 */
@Component
class PostgresNoticeRetention {

    /** Longer than an event is told after it happened ({@code delivery.max-age}). */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int PORTION = 1_000;

    private static final String DELETE =
            """
            DELETE FROM staff_notice WHERE id IN (
                SELECT id FROM staff_notice WHERE status <> 'pending' AND ended_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private final DatabaseClient database;
    private final Clock clock;

    PostgresNoticeRetention(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.notification.delivery.cleanup-interval:1h}",
            initialDelayString = "2m")
    Mono<Void> delete() {
        return Mono.defer(() -> deleteBefore(clock.instant().minus(KEPT))).then();
    }

    /** In portions, each committed. Gives how many rows went. */
    Mono<Long> deleteBefore(Instant limit) {
        return database.sql(DELETE)
                .bind(0, limit)
                .bind(1, PORTION)
                .fetch()
                .rowsUpdated()
                .repeat()
                .takeUntil(count -> count < PORTION)
                .reduce(Long::sum);
    }
}
