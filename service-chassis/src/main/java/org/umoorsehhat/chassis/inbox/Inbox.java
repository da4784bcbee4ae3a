package org.umoorsehhat.chassis.inbox;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Remembers which events have had their effect. */
final class Inbox {

    /**
     * One round trip for all: the claims of the ids, and of the newest version of each aggregate
     * where versions count. It gives only those that are refused; most often there are none. All
     * rows are locked in the same order, whoever claims what. The claims are taken back with the
     * transaction.
     */
    private static final String CLAIM =
            """
            WITH event AS MATERIALIZED (
                SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[])
                    AS e (place, id, source, topic, subject, sequence)
            ), claimed AS (
                INSERT INTO inbox (event_id, source) SELECT id, source FROM event ORDER BY id, source ON CONFLICT DO NOTHING
                RETURNING event_id, source
            ), newest AS (
                INSERT INTO inbox_version AS v (topic, subject, sequence)
                SELECT e.topic, e.subject, max(e.sequence) FROM event e JOIN claimed c ON c.event_id = e.id AND c.source = e.source
                WHERE e.sequence IS NOT NULL GROUP BY e.topic, e.subject ORDER BY e.topic, e.subject
                ON CONFLICT (topic, subject) DO UPDATE SET sequence = excluded.sequence WHERE v.sequence < excluded.sequence
                RETURNING topic, subject, old.sequence AS before
            )
            SELECT e.place, CASE WHEN c.event_id IS NULL THEN 'DUPLICATE' ELSE 'STALE' END AS outcome
            FROM event e LEFT JOIN claimed c ON c.event_id = e.id AND c.source = e.source
                 LEFT JOIN newest n ON n.topic = e.topic AND n.subject = e.subject
            WHERE c.event_id IS NULL OR e.sequence IS NOT NULL AND (n.subject IS NULL OR e.sequence <= n.before)
            """;

    private static final String FORGET =
            "DELETE FROM inbox WHERE received_at < now() - make_interval(secs => :seconds)";

    private final DatabaseClient database;

    Inbox(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Claims events in the running transaction: gives those that are not to be applied, and why.
     * What is neither among them nor older than another of this call has to be applied now.
     *
     * @param events by a number that names them in the answer; each event once
     */
    Mono<Map<Integer, Outcome>> claim(Map<Integer, Delivery> events) {
        List<IncomingEvent> envelopes = events.values().stream().map(Delivery::event).toList();
        return database.sql(CLAIM)
                .bind(0, events.keySet().toArray(Integer[]::new))
                .bind(1, envelopes.stream().map(IncomingEvent::id).toArray(UUID[]::new))
                .bind(2, envelopes.stream().map(IncomingEvent::source).toArray(String[]::new))
                .bind(3, envelopes.stream().map(IncomingEvent::topic).toArray(String[]::new))
                .bind(4, envelopes.stream().map(IncomingEvent::subject).toArray(String[]::new))
                .bind(5, events.values().stream().map(Delivery::version).toArray(Long[]::new))
                .map(Inbox::refusal)
                .all()
                .collectMap(Refusal::place, Refusal::outcome);
    }

    private record Refusal(int place, Outcome outcome) {}

    private static Refusal refusal(Readable row) {
        return new Refusal(
                Objects.requireNonNull(row.get("place", Integer.class)),
                Outcome.valueOf(Objects.requireNonNull(row.get("outcome", String.class))));
    }

    /** Forgets events that were received longer ago than {@code age}. */
    Mono<Long> forget(Duration age) {
        return database.sql(FORGET).bind("seconds", (double) age.toSeconds()).fetch().rowsUpdated();
    }
}
