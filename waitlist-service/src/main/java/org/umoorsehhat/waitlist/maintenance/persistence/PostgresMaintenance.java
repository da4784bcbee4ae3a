package org.umoorsehhat.waitlist.maintenance.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.matching.persistence.MatchingSql;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Work that nothing triggers: what is over, and what has been overlooked. */
@Repository
public class PostgresMaintenance {

    private static final String LOOK_EVERYWHERE =
            """
            WITH sought AS (
                SELECT DISTINCT e.any_doctor, CASE WHEN NOT e.any_doctor THEN e.doctor_id END AS doctor_id, e.same_service, e.preferred_date + n AS day
                FROM entry e CROSS JOIN LATERAL generate_series(0, e.last_date - e.preferred_date) AS n
                WHERE e.is_active AND NOT e.is_offered AND NOT e.is_paused AND e.request_id IS NULL
            ), wanted AS (
                SELECT DISTINCT o.doctor_id, w.day FROM sought w CROSS JOIN LATERAL (%s) AS o
            )
            INSERT INTO search (slot_id, due_at)
            SELECT s.id, :now FROM wanted w JOIN slot s ON s.doctor_id = w.doctor_id AND s.date = w.day
            WHERE s.free > 0 AND s.starts_at > :after
              AND NOT EXISTS (SELECT FROM search q WHERE q.slot_id = s.id)
            ORDER BY s.starts_at, s.id
            """
                    .formatted(MatchingSql.doctorsOf("w"));

    /**
     * By day and doctor, not by entry: the days that are over in one zone may not be in another.
     */
    private static final String OVER =
            """
            (SELECT e.id, 'DATE_PASSED' AS why FROM entry e LEFT JOIN doctor d ON d.id = e.doctor_id
             WHERE e.is_active AND e.last_date < (:now AT TIME ZONE 'UTC')::date + 1
               AND e.last_date < (:now AT TIME ZONE coalesce(d.time_zone, 'UTC'))::date
             ORDER BY e.last_date LIMIT :limit)
            UNION ALL
            (SELECT e.id, 'DOCTOR_INACTIVE' FROM doctor d JOIN entry e ON e.sought = 'd' || d.id::text AND e.is_active
             WHERE NOT d.is_active LIMIT :limit)
            UNION ALL
            (SELECT e.id, 'PATIENT_INACTIVE' FROM patient p JOIN entry e ON e.patient_id = p.id AND e.is_active
             WHERE NOT p.is_active LIMIT :limit)
            """;

    private static final String TAKE_LEFT =
            """
            UPDATE entry SET is_tombstoned = true, version = version + 1
            WHERE id IN (SELECT id FROM entry WHERE NOT is_active AND NOT is_tombstoned AND left_at < :before
                         ORDER BY left_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, version
            """;

    private static final String[] FORGET = {
        "DELETE FROM slot WHERE ends_at < :before",
        "DELETE FROM appointment WHERE ends_at < :before",
        "DELETE FROM relation WHERE ends_at < :before",
        "DELETE FROM hold WHERE seen_at < :before AND is_ended",
        "DELETE FROM seat_request WHERE answer IS NOT NULL AND asked_at < :before",
    };

    private final DatabaseClient database;

    PostgresMaintenance(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Looks again at every slot that has a free seat and somebody who waits for that doctor and
     * day, in case an event went to the dead letters.
     */
    public Mono<Long> lookEverywhere(Instant now, Instant startingAfter) {
        return database.sql(LOOK_EVERYWHERE)
                .bind("now", now)
                .bind("after", startingAfter)
                .fetch()
                .rowsUpdated();
    }

    /** Forgets slots, appointments, holds and requests that are over. */
    public Mono<Void> forgetPast(Instant before) {
        return Flux.fromArray(FORGET)
                .concatMap(sql -> database.sql(sql).bind("before", before).then())
                .then();
    }

    /** Active entries that nobody can be offered anything for any more. */
    public Flux<OverdueEntry> overdue(Instant now, int limit) {
        return database.sql(OVER)
                .bind("now", now)
                .bind("limit", limit)
                .map(row ->
                        new OverdueEntry(
                                required(row, "id", Long.class),
                                LeaveReason.valueOf(required(row, "why", String.class))))
                .all();
    }

    /** Entries that left before {@code before}, marked so that each is given once. */
    public Flux<LeftEntry> takeLeftLongAgo(Instant before, int limit) {
        return database.sql(TAKE_LEFT)
                .bind("before", before)
                .bind("limit", limit)
                .map(row ->
                        new LeftEntry(
                                required(row, "id", Long.class),
                                required(row, "version", Long.class)))
                .all();
    }

    /** An active entry, and why it ends. */
    public record OverdueEntry(long entryId, LeaveReason why) {}

    /** An entry that has left. */
    public record LeftEntry(long entryId, long version) {}
}
