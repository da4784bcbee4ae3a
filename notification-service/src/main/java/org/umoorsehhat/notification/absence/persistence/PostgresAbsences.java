package org.umoorsehhat.notification.absence.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.absence.AbsenceEvent;
import org.umoorsehhat.notification.absence.AffectedAppointment;
import org.umoorsehhat.notification.absence.rules.AbsenceMessages;
import org.umoorsehhat.notification.message.AppointmentStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copy of the doctors' absences. */
@Repository
public class PostgresAbsences {

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
            WHERE doctor_id = :doctor AND status IN (%s)
              AND starts_at > :now AND starts_at < :endsAt AND ends_at > :startsAt
            ORDER BY id
            """
                    .formatted(AppointmentStatus.EXPECTED_IN_SQL);

    private static final String TOLD =
            """
            WITH withdrawn AS (
                UPDATE delivery SET status = 'cancelled', reason = 'absence-cancelled', updated_at = :now, version = version + 1
                WHERE dedupe_key LIKE :keys AND status = 'pending' AND lease IS NULL RETURNING id
            )
            SELECT a.id, a.patient_id, a.starts_at FROM delivery d JOIN appointment a ON a.id = d.appointment
            WHERE d.dedupe_key LIKE :keys AND d.id NOT IN (SELECT id FROM withdrawn) AND d.status IN ('pending', 'sent')
              AND a.status IN (%s) AND a.starts_at > :now
            ORDER BY a.id
            """
                    .formatted(AppointmentStatus.EXPECTED_IN_SQL);

    private final DatabaseClient database;

    PostgresAbsences(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps an absence, in the running transaction. */
    public Mono<Void> keep(AbsenceEvent absence) {
        return database.sql(KEEP)
                .bind("id", absence.absenceId())
                .bind("doctor", absence.doctorId())
                .bind("startsAt", absence.startsAt())
                .bind("endsAt", absence.endsAt())
                .bind("cancelled", absence.isCancelled())
                .then();
    }

    /** The coming appointments that fall into it. */
    public Flux<AffectedAppointment> affected(AbsenceEvent absence, Instant now) {
        return database.sql(AFFECTED)
                .bind("doctor", absence.doctorId())
                .bind("startsAt", absence.startsAt())
                .bind("endsAt", absence.endsAt())
                .bind("now", now)
                .map(PostgresAbsences::affected)
                .all();
    }

    /** Withdraws what has not been told of it, and gives those who have been told. */
    public Flux<AffectedAppointment> told(AbsenceEvent absence, Instant now) {
        return database.sql(TOLD)
                .bind("keys", AbsenceMessages.plannedKey(absence.absenceId()) + "%")
                .bind("now", now)
                .map(PostgresAbsences::affected)
                .all();
    }

    /**
     * A planned absence that an appointment falls into, as an expression; null for none.
     *
     * @param appointment name of its row
     */
    public static String plannedAt(String appointment) {
        return """
        (SELECT x.id FROM absence x WHERE x.doctor_id = %1$s.doctor_id AND NOT x.is_cancelled
           AND x.starts_at < %1$s.ends_at AND x.ends_at > %1$s.starts_at ORDER BY x.id LIMIT 1)\
        """
                .formatted(appointment);
    }

    private static AffectedAppointment affected(Readable row) {
        return new AffectedAppointment(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("patient_id", Long.class)),
                Objects.requireNonNull(row.get("starts_at", OffsetDateTime.class)).toInstant());
    }
}
