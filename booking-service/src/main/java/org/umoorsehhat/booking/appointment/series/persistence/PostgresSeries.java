package org.umoorsehhat.booking.appointment.series.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.persistence.AppointmentColumns;
import org.umoorsehhat.booking.appointment.persistence.AppointmentTables;
import org.umoorsehhat.booking.appointment.rules.series.Alternatives.Busy;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The visits of a series, and the locks under which several of them are changed. */
@Repository
public class PostgresSeries {

    private static final String VISITS =
            "SELECT %s FROM appointment a %s WHERE a.series_id = $1 AND a.rescheduled_to IS NULL ORDER BY a.series_number, a.id"
                    .formatted(AppointmentTables.READ, AppointmentTables.NAMES);

    private final DatabaseClient database;
    private final AppointmentColumns columns;

    PostgresSeries(DatabaseClient database, AppointmentColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /**
     * Locks the doctors alone, in order of number, then the patient, for the running transaction:
     * whoever takes seats after seats waits for nobody between them, and nobody for them in a
     * circle. The order is that of {@code R__01_seats.sql}.
     */
    public Mono<Void> lock(Collection<Long> doctors, long patient) {
        return database.sql(
                        "SELECT pg_advisory_xact_lock(d)::text FROM (SELECT d FROM unnest($1) AS d ORDER BY d) AS o")
                .bind(0, doctors.toArray(Long[]::new))
                .then()
                .then(
                        database.sql("SELECT id FROM patient WHERE id = $1 FOR NO KEY UPDATE")
                                .bind(0, patient)
                                .then());
    }

    /** As they are now, in order; what has moved is what it became. */
    public Flux<Appointment> visits(UUID series) {
        return database.sql(VISITS).bind(0, series).map(columns::read).all();
    }

    /** When a patient has visits between these times. */
    public Mono<List<Busy>> busy(long patient, Instant from, Instant to) {
        return database.sql(
                        "SELECT starts_at, ends_at FROM appointment WHERE patient_id = $1 AND live AND starts_at < $3 AND ends_at > $2")
                .bind(0, patient)
                .bind(1, from)
                .bind(2, to)
                .map(row ->
                        new Busy(
                                required(row, "starts_at", Instant.class),
                                required(row, "ends_at", Instant.class)))
                .all()
                .collectList();
    }
}
