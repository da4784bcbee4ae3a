package org.umoorsehhat.waitlist.directory.persistence;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which patients are a doctor's, from booking-service's events. */
@Repository
public class PostgresRelations {

    private final DatabaseClient database;

    PostgresRelations(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the patient, or the clinic, asked for an appointment with that doctor of late. */
    public Mono<Boolean> isThere(long doctorId, long patientId, Instant now) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM relation WHERE patient_id = :patient AND doctor_id = :doctor AND ends_at > :now)")
                .bind("patient", patientId)
                .bind("doctor", doctorId)
                .bind("now", now)
                .mapValue(Boolean.class)
                .one();
    }
}
