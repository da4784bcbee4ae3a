package org.umoorsehhat.waitlist.appointment.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.appointment.rules.Relation;
import org.umoorsehhat.waitlist.persistence.Columns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live appointments. What changes one runs in the caller's transaction. */
@Repository
public class PostgresAppointments {

    /** Written beside what follows it. */
    private static final String RELATION =
            """
            WITH related AS (
                INSERT INTO relation (booking_reference, doctor_id, patient_id, ends_at)
                SELECT :reference, :doctor, :patient, :related_until WHERE :related_until::timestamptz IS NOT NULL
                ON CONFLICT (booking_reference) DO UPDATE SET ends_at = excluded.ends_at
            )
            """;

    private static final String KEEP =
            RELATION
                    + """
                    INSERT INTO appointment (booking_reference, patient_id, starts_at, ends_at) VALUES (:reference, :patient, :starts_at, :ends_at)
                    ON CONFLICT (booking_reference) DO UPDATE
                    SET patient_id = excluded.patient_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
                    """;

    private static final String FREE =
            """
            gone AS (
                DELETE FROM appointment WHERE booking_reference = :reference RETURNING patient_id
            ), waiting AS (
                SELECT e.id FROM gone JOIN entry e ON e.patient_id = gone.patient_id AND e.is_active
            ), free AS (
                DELETE FROM passed_over WHERE reason = 'busy' AND entry_id IN (SELECT id FROM waiting)
            )
            INSERT INTO search (entry_id, due_at) SELECT id, :now FROM waiting
            """;

    private static final String RELEASE = RELATION.stripTrailing() + ", " + FREE;

    private static final String FORGET =
            "WITH forgotten AS (DELETE FROM relation WHERE booking_reference = :reference), "
                    + FREE;

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
    public Mono<Void> keep(Relation relation, Instant startsAt, Instant endsAt) {
        return bind(database.sql(KEEP), relation)
                .bind("starts_at", startsAt)
                .bind("ends_at", endsAt)
                .then();
    }

    /**
     * The patient is no longer busy, and is looked at again for slots that clashed; nothing of that
     * happens when nothing was known of the appointment.
     */
    public Mono<Void> release(Relation relation, Instant now) {
        return bind(database.sql(RELEASE), relation).bind("now", now).then();
    }

    /** The same, and the booking is gone for good. */
    public Mono<Void> forget(UUID reference, Instant now) {
        return database.sql(FORGET).bind("reference", reference).bind("now", now).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Relation relation) {
        var bound =
                statement
                        .bind("reference", relation.reference())
                        .bind("doctor", relation.doctorId())
                        .bind("patient", relation.patientId());
        return Columns.bind(bound, "related_until", relation.endsAt(), Instant.class);
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
