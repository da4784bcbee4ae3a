package org.umoorsehhat.chassis.inbox;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Remembers which events have had their effect. */
final class Inbox {

    /**
     * One round trip: the claim of the id, and of the version where it counts. The first is taken
     * back with the transaction.
     */
    private static final String CLAIM =
            """
            WITH claimed AS (
                INSERT INTO inbox (event_id, source) VALUES (:id, :source) ON CONFLICT DO NOTHING RETURNING 1
            ), newest AS (
                INSERT INTO inbox_version AS v (topic, subject, sequence)
                SELECT :topic, :subject, :sequence WHERE :sequence::bigint IS NOT NULL AND EXISTS (SELECT FROM claimed)
                ON CONFLICT (topic, subject) DO UPDATE SET sequence = excluded.sequence WHERE v.sequence < excluded.sequence
                RETURNING 1
            )
            SELECT CASE WHEN NOT EXISTS (SELECT FROM claimed) THEN 'DUPLICATE'
                        WHEN :sequence::bigint IS NOT NULL AND NOT EXISTS (SELECT FROM newest) THEN 'STALE'
                        ELSE 'APPLIED' END
            """;

    private static final String FORGET =
            "DELETE FROM inbox WHERE received_at < now() - make_interval(secs => :seconds)";

    private final DatabaseClient database;

    Inbox(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Claims {@code event} in the running transaction. What is {@link Outcome#APPLIED} has to be
     * applied now.
     */
    Mono<Outcome> claim(IncomingEvent event, boolean newestOnly) {
        Long sequence = newestOnly ? event.sequence() : null;
        return database.sql(CLAIM)
                .bind("id", event.id())
                .bind("source", event.source())
                .bind("topic", event.topic())
                .bind("subject", event.subject())
                .bind(
                        "sequence",
                        sequence == null
                                ? Parameters.in(R2dbcType.BIGINT)
                                : Parameters.in(sequence))
                .mapValue(String.class)
                .one()
                .map(Outcome::valueOf);
    }

    /** Forgets events that were received longer ago than {@code age}. */
    Mono<Long> forget(Duration age) {
        return database.sql(FORGET).bind("seconds", (double) age.toSeconds()).fetch().rowsUpdated();
    }
}
