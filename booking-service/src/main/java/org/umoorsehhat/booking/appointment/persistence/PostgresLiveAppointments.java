package org.umoorsehhat.booking.appointment.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.Transition;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.rules.Codes;
import reactor.core.publisher.Flux;

/** Numbers of appointments that nobody has closed, which the platform itself may have to. */
@Repository
public class PostgresLiveAppointments {

    private static final String[] MOVABLE =
            Arrays.stream(AppointmentStatus.values())
                    .filter(AppointmentStatus::isMovable)
                    .map(Codes::of)
                    .toArray(String[]::new);

    /** In which a no-show is recorded, see {@link Transition#RECORD_NO_SHOW}. */
    private static final String[] EXPECTED =
            Transition.RECORD_NO_SHOW.from().stream()
                    .map(Codes::of)
                    .sorted()
                    .toArray(String[]::new);

    private final DatabaseClient database;
    private final Clock clock;

    PostgresLiveAppointments(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a patient, one that is in progress included. */
    public Flux<Long> ofPatient(long patient) {
        return database.sql(
                        "SELECT id FROM appointment WHERE patient_id = $1 AND live AND ends_at > $2 ORDER BY id")
                .bind(0, patient)
                .bind(1, clock.instant())
                .mapValue(Long.class)
                .all();
    }

    /** Of doctors who are not active, where they are to be cancelled. */
    public Flux<Long> ofInactiveDoctors(int most) {
        return database.sql(
                        """
                        SELECT a.id FROM doctor d JOIN appointment a ON a.doctor_id = d.id
                        WHERE d.cancels_appointments AND a.status = ANY ($2) AND a.ends_at > $1
                          AND a.starts_at > $1::timestamptz - interval '1 day'
                        ORDER BY a.starts_at, a.id LIMIT $3
                        """)
                .bind(0, clock.instant())
                .bind(1, MOVABLE)
                .bind(2, most)
                .mapValue(Long.class)
                .all();
    }

    /**
     * Visits to which nobody came, as far as is known: over, and not touched by anybody, since
     * {@code before}.
     */
    public Flux<Long> neverClosed(Instant before, int most) {
        return database.sql(
                        """
                        SELECT a.id FROM unnest($2::text[]) AS wanted CROSS JOIN LATERAL (
                            SELECT id FROM appointment
                            WHERE status = wanted AND starts_at < $1 AND ends_at <= $1 AND updated_at <= $1
                            ORDER BY starts_at, id LIMIT $3) AS a LIMIT $3
                        """)
                .bind(0, before)
                .bind(1, EXPECTED)
                .bind(2, most)
                .mapValue(Long.class)
                .all();
    }
}
