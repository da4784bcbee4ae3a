package org.umoorsehhat.scheduling.appointment.persistence;

import java.time.Instant;
import java.util.Collection;
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

    /**
     * An appointment that is to come, or goes on.
     *
     * @param reference of the booking
     */
    public record LiveAppointment(UUID reference, long doctor, Instant endsAt) {}

    PostgresLiveAppointments(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Keeps some, in the running transaction.
     *
     * @param appointments of each booking reference one
     */
    public Mono<Void> keep(Collection<LiveAppointment> appointments) {
        return database.sql(
                        """
                        INSERT INTO live_appointment (booking_reference, doctor_id, ends_at)
                        SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) ORDER BY 1
                        ON CONFLICT (booking_reference) DO UPDATE SET doctor_id = excluded.doctor_id, ends_at = excluded.ends_at
                        """)
                .bind(0, appointments.stream().map(LiveAppointment::reference).toArray(UUID[]::new))
                .bind(1, appointments.stream().map(LiveAppointment::doctor).toArray(Long[]::new))
                .bind(2, appointments.stream().map(LiveAppointment::endsAt).toArray(Instant[]::new))
                .then();
    }

    /** Forgets some, in the running transaction. */
    public Mono<Void> forget(Collection<UUID> references) {
        return database.sql(
                        """
                        DELETE FROM live_appointment WHERE booking_reference IN (
                            SELECT booking_reference FROM live_appointment WHERE booking_reference = ANY ($1)
                            ORDER BY booking_reference FOR UPDATE)
                        """)
                .bind(0, references.toArray(UUID[]::new))
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
