package org.umoorsehhat.notification.absence.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.absence.AbsenceNews;
import org.umoorsehhat.notification.absence.Absences;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresAbsences implements Absences {

    private static final String KEEP =
            """
            INSERT INTO absence (id, doctor_id, starts_at, ends_at, is_cancelled)
            VALUES (:id, :doctor, :startsAt, :endsAt, :cancelled)
            ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                is_cancelled = excluded.is_cancelled
            """;

    private static final String AFFECTED =
            """
            SELECT id, patient_id, starts_at FROM appointment
            WHERE doctor_id = :doctor AND status IN ('pending', 'confirmed', 'scheduled')
              AND starts_at > :now AND starts_at < :endsAt AND ends_at > :startsAt
            ORDER BY id
            """;

    private static final String TOLD =
            """
            WITH withdrawn AS (
                UPDATE delivery SET status = 'cancelled', reason = 'absence-cancelled', updated_at = :now, version = version + 1
                WHERE dedupe_key LIKE :keys AND status = 'pending' AND lease IS NULL RETURNING id
            )
            SELECT a.id, a.patient_id, a.starts_at FROM delivery d JOIN appointment a ON a.id = d.appointment
            WHERE d.dedupe_key LIKE :keys AND d.id NOT IN (SELECT id FROM withdrawn) AND d.status IN ('pending', 'sent')
              AND a.status IN ('pending', 'confirmed', 'scheduled') AND a.starts_at > :now
            ORDER BY a.id
            """;

    private final DatabaseClient database;

    PostgresAbsences(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(AbsenceNews absence) {
        return database.sql(KEEP)
                .bind("id", absence.absenceId())
                .bind("doctor", absence.doctorId())
                .bind("startsAt", absence.startsAt())
                .bind("endsAt", absence.endsAt())
                .bind("cancelled", absence.isCancelled())
                .then();
    }

    @Override
    public Flux<Affected> affected(AbsenceNews absence, Instant now) {
        return database.sql(AFFECTED)
                .bind("doctor", absence.doctorId())
                .bind("startsAt", absence.startsAt())
                .bind("endsAt", absence.endsAt())
                .bind("now", now)
                .map(PostgresAbsences::affected)
                .all();
    }

    @Override
    public Flux<Affected> told(AbsenceNews absence, Instant now) {
        return database.sql(TOLD)
                .bind("keys", "absence:" + absence.absenceId() + ":%")
                .bind("now", now)
                .map(PostgresAbsences::affected)
                .all();
    }

    private static Affected affected(Readable row) {
        return new Affected(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("patient_id", Long.class)),
                Objects.requireNonNull(row.get("starts_at", OffsetDateTime.class)).toInstant());
    }
}
