package org.umoorsehhat.notification.appointment.persistence;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.appointment.CancellationReason;
import reactor.core.publisher.Mono;

/** Why requests were declined, until their patients have been told. */
@Repository
public class PostgresReasons {

    private static final String KEEP =
            """
            INSERT INTO cancellation_reason (appointment, patient_id, reason, kept_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (appointment) DO UPDATE SET reason = excluded.reason
            """;

    private final DatabaseClient database;
    private final Clock clock;

    PostgresReasons(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps one, in the running transaction. */
    public Mono<Void> keep(CancellationReason reason) {
        return database.sql(KEEP)
                .bind(0, reason.id())
                .bind(1, reason.patientId())
                .bind(2, reason.reason())
                .bind(3, clock.instant())
                .then();
    }
}
