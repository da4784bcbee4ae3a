package org.umoorsehhat.booking.waitinglist.messaging;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who waits: enough to know whether a freed seat is to be held. */
@Component
class PostgresWaitingEntries {

    private final DatabaseClient database;

    PostgresWaitingEntries(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> remember(WaitingEntry entry) {
        return database.sql(
                        """
                        INSERT INTO waiting_entry (id, patient_id, doctor_id, preferred_date, is_active) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (id) DO UPDATE SET patient_id = excluded.patient_id, doctor_id = excluded.doctor_id,
                            preferred_date = excluded.preferred_date, is_active = excluded.is_active
                        """)
                .bind(0, entry.entryId())
                .bind(1, entry.patientId())
                .bind(2, entry.doctorId())
                .bind(3, entry.preferredDate())
                .bind(4, entry.isActive())
                .then();
    }

    Mono<Void> forget(String id) {
        return database.sql("DELETE FROM waiting_entry WHERE id::text = $1").bind(0, id).then();
    }
}
