package org.umoorsehhat.booking.waitinglist.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.waitinglist.rules.WaitingEntry;
import reactor.core.publisher.Mono;

/** Who waits: enough to know whether a freed seat is to be held, and what for. */
@Repository
public class PostgresWaitingEntries {

    private final DatabaseClient database;

    PostgresWaitingEntries(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Void> remember(WaitingEntry entry) {
        return database.sql(
                        """
                        INSERT INTO waiting_entry (id, patient_id, doctor_id, preferred_date, is_active, reason, service_id,
                            any_doctor, preferred_date_to)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        ON CONFLICT (id) DO UPDATE SET patient_id = excluded.patient_id, doctor_id = excluded.doctor_id,
                            preferred_date = excluded.preferred_date, is_active = excluded.is_active,
                            reason = excluded.reason, service_id = excluded.service_id,
                            any_doctor = excluded.any_doctor, preferred_date_to = excluded.preferred_date_to
                        """)
                .bind(0, entry.entryId())
                .bind(1, entry.patientId())
                .bind(2, entry.doctorId())
                .bind(3, entry.preferredDate())
                .bind(4, entry.isActive())
                .bind(5, orNull(entry.reason(), String.class))
                .bind(6, orNull(entry.serviceId(), Long.class))
                .bind(7, entry.isForAnyDoctor())
                .bind(8, orNull(entry.preferredDateTo(), LocalDate.class))
                .then();
    }

    /** What the entry of that number wants; empty for one that is not known. */
    public Mono<WaitingEntry> find(long id) {
        return database.sql("SELECT * FROM waiting_entry WHERE id = $1")
                .bind(0, id)
                .map(row ->
                        new WaitingEntry(
                                id,
                                required(row, "patient_id", Long.class),
                                required(row, "doctor_id", Long.class),
                                required(row, "any_doctor", Boolean.class),
                                required(row, "preferred_date", LocalDate.class),
                                row.get("preferred_date_to", LocalDate.class),
                                required(row, "is_active", Boolean.class),
                                row.get("reason", String.class),
                                row.get("service_id", Long.class)))
                .one();
    }

    /** Under which number a doctor offers what that service is; empty when they do not any more. */
    public Mono<Long> sameService(long service, long doctor) {
        return database.sql(
                        """
                        SELECT own_service_id FROM same_service WHERE service_id = $1 AND doctor_id = $2
                        ORDER BY own_service_id <> $1, own_service_id LIMIT 1
                        """)
                .bind(0, service)
                .bind(1, doctor)
                .mapValue(Long.class)
                .one();
    }

    private static Object orNull(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    public Mono<Void> forget(String id) {
        return database.sql("DELETE FROM waiting_entry WHERE id::text = $1").bind(0, id).then();
    }
}
