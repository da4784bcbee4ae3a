package org.umoorsehhat.waitlist.appointment.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live appointments. What changes one runs in the caller's transaction. */
@Repository
public class PostgresAppointments {

    private static final String KEEP =
            """
            INSERT INTO appointment (booking_reference, patient_id, starts_at, ends_at) VALUES (:reference, :patient, :starts_at, :ends_at)
            ON CONFLICT (booking_reference) DO UPDATE
            SET patient_id = excluded.patient_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
            """;

    private static final String FORGET =
            """
            WITH gone AS (
                DELETE FROM appointment WHERE booking_reference = :reference RETURNING patient_id
            ), waiting AS (
                SELECT e.id FROM gone JOIN entry e ON e.patient_id = gone.patient_id AND e.is_active
            ), free AS (
                DELETE FROM passed_over WHERE reason = 'busy' AND entry_id IN (SELECT id FROM waiting)
            )
            INSERT INTO search (entry_id, due_at) SELECT id, :now FROM waiting
            """;

    private static final String WAITING_FOR =
            """
            SELECT id FROM entry WHERE patient_id = :patient AND doctor_id = :doctor AND preferred_date = :date
              AND is_active AND joined_at < :before
            """;

    private final DatabaseClient database;

    PostgresAppointments(DatabaseClient database) {
        this.database = database;
    }

    /** The patient is busy then. */
    public Mono<Void> keep(UUID reference, long patientId, Instant startsAt, Instant endsAt) {
        return database.sql(KEEP)
                .bind("reference", reference)
                .bind("patient", patientId)
                .bind("starts_at", startsAt)
                .bind("ends_at", endsAt)
                .then();
    }

    /**
     * The patient is no longer busy, and is looked at again for slots that clashed; nothing happens
     * when nothing was known of the appointment.
     */
    public Mono<Void> forget(UUID reference, Instant now) {
        return database.sql(FORGET).bind("reference", reference).bind("now", now).then();
    }

    /** Active entries of a patient for a doctor and day that joined before {@code before}. */
    public Flux<Long> waitingFor(long patientId, long doctorId, LocalDate date, Instant before) {
        return database.sql(WAITING_FOR)
                .bind("patient", patientId)
                .bind("doctor", doctorId)
                .bind("date", date)
                .bind("before", before)
                .mapValue(Long.class)
                .all();
    }
}
