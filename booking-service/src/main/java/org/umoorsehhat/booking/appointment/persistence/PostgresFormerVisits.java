package org.umoorsehhat.booking.appointment.persistence;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who has been with whom, archived visits too. */
@Repository
public class PostgresFormerVisits {

    private final DatabaseClient database;

    PostgresFormerVisits(DatabaseClient database) {
        this.database = database;
    }

    /** Whether a visit of the patient with the doctor was completed. */
    public Mono<Boolean> isKnown(long patient, long doctor) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM appointment WHERE patient_id = $1 AND doctor_id = $2 AND status = 'completed')
                            OR EXISTS (SELECT FROM appointment_archive WHERE patient_id = $1 AND content ->> 'status' = 'completed'
                                       AND (content ->> 'doctor_id')::bigint = $2)
                        """)
                .bind(0, patient)
                .bind(1, doctor)
                .mapValue(Boolean.class)
                .one();
    }
}
