package org.umoorsehhat.notification.staff.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.notification.staff.LetterSignal;
import org.umoorsehhat.notification.staff.NewNotice;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What doctors are to be told: notes it for those who want to be. */
@Repository
public class PostgresNotices {

    /**
     * A letter that waits for a later hour is looked at again: what is new may not have to wait.
     * All rows are locked in the same order, whoever notes what.
     */
    private static final String NOTE =
            """
            WITH noted AS (
                INSERT INTO staff_notice (doctor_id, topic, dedupe_key, appointment, starts_at, reference, cancelled_by, booked, capacity,
                                          noted_at)
                SELECT n.doctor_id, n.topic, n.dedupe_key, n.appointment, n.starts_at, n.reference, n.cancelled_by, n.booked, n.capacity, $2
                FROM jsonb_to_recordset($1) AS n (doctor_id bigint, topic text, dedupe_key text, appointment bigint,
                     starts_at timestamptz, reference text, cancelled_by text, booked int, capacity int)
                JOIN staff_preference p ON p.doctor_id = n.doctor_id AND n.topic = ANY (p.topics)
                     AND (p.email IS NOT NULL OR p.phone IS NOT NULL)
                JOIN doctor d ON d.id = n.doctor_id AND d.is_active
                ORDER BY n.dedupe_key ON CONFLICT DO NOTHING RETURNING doctor_id
            ), woken AS (
                UPDATE staff_preference p SET due_at = $2 FROM (
                    SELECT q.doctor_id FROM staff_preference q
                    WHERE q.doctor_id IN (SELECT doctor_id FROM noted) AND q.lease IS NULL AND q.attempts = 0 AND q.due_at > $2
                    ORDER BY q.doctor_id FOR NO KEY UPDATE
                ) w WHERE p.doctor_id = w.doctor_id
            )
            SELECT count(*) FROM noted
            """;

    private final DatabaseClient database;
    private final LetterSignal signal;
    private final JsonMapper json;
    private final Clock clock;

    PostgresNotices(DatabaseClient database, LetterSignal signal, JsonMapper json, Clock clock) {
        this.database = database;
        this.signal = signal;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what is new, in the running transaction; what was noted before is not again. */
    public Mono<Void> note(List<NewNotice> notices) {
        if (notices.isEmpty()) {
            return Mono.empty();
        }
        var rows = notices.stream().map(NoticeRow::of).toList();
        return database.sql(NOTE)
                .bind(0, Json.of(json.writeValueAsBytes(rows)))
                .bind(1, clock.instant())
                .mapValue(Long.class)
                .one()
                .filter(noted -> noted > 0)
                .flatMap(noted -> AfterCommit.run(signal::wake));
    }

    /** A notice as the database reads it. */
    private record NoticeRow(
            long doctorId,
            String topic,
            String dedupeKey,
            @Nullable Long appointment,
            Instant startsAt,
            @Nullable String reference,
            @Nullable String cancelledBy,
            @Nullable Integer booked,
            @Nullable Integer capacity) {

        static NoticeRow of(NewNotice notice) {
            return new NoticeRow(
                    notice.doctorId(),
                    notice.topic().code(),
                    notice.dedupeKey(),
                    notice.appointment(),
                    notice.startsAt(),
                    notice.reference(),
                    notice.cancelledBy(),
                    notice.booked(),
                    notice.capacity());
        }
    }
}
