package org.umoorsehhat.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Appointments that are not over, one for each booking reference. As old as the events: most often
 * less than a second.
 */
@Component
public class PostgresLiveAppointments {

    private final DatabaseClient database;

    PostgresLiveAppointments(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps one, in the running transaction. */
    public Mono<Void> keep(UUID reference, long doctor, Instant endsAt) {
        return database.sql(
                        """
                        INSERT INTO live_appointment (booking_reference, doctor_id, ends_at) VALUES ($1, $2, $3)
                        ON CONFLICT (booking_reference) DO UPDATE SET doctor_id = excluded.doctor_id, ends_at = excluded.ends_at
                        """)
                .bind(0, reference)
                .bind(1, doctor)
                .bind(2, endsAt)
                .then();
    }

    /** Forgets one, in the running transaction. */
    public Mono<Void> forget(UUID reference) {
        return database.sql("DELETE FROM live_appointment WHERE booking_reference = $1")
                .bind(0, reference)
                .then();
    }

    /** How many a doctor has that end after {@code now}. */
    public Mono<Long> count(long doctor, Instant now) {
        return database.sql(
                        "SELECT count(*) FROM live_appointment WHERE doctor_id = $1 AND ends_at > $2")
                .bind(0, doctor)
                .bind(1, now)
                .mapValue(Long.class)
                .one();
    }

    /** Forgets those that ended before {@code end}, up to {@code most}; gives how many. */
    public Mono<Long> forgetBefore(Instant end, int most) {
        return database.sql(
                        """
                        DELETE FROM live_appointment WHERE booking_reference IN (
                            SELECT booking_reference FROM live_appointment WHERE ends_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
                        """)
                .bind(0, end)
                .bind(1, most)
                .fetch()
                .rowsUpdated();
    }
}
