package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import reactor.core.publisher.Mono;

/** Appointments that were deleted, or ended long ago: their logs stay. */
@Repository
public class PostgresArchivedAppointments {

    private final DatabaseClient database;

    PostgresArchivedAppointments(DatabaseClient database) {
        this.database = database;
    }

    /** Whose log it is. */
    public record Archived(long id, UUID appointmentId, long patient) {}

    /** The archived one of that number or UUID; empty when there is none. */
    public Mono<Archived> find(AppointmentRef ref) {
        Object value = ref.id() == null ? ref.uuid() : ref.id();
        return value == null
                ? Mono.empty()
                : database.sql(
                                "SELECT id, appointment_id, patient_id FROM appointment_archive WHERE %s = $1"
                                        .formatted(ref.id() == null ? "appointment_id" : "id"))
                        .bind(0, value)
                        .map(row ->
                                new Archived(
                                        required(row, "id", Long.class),
                                        required(row, "appointment_id", UUID.class),
                                        required(row, "patient_id", Long.class)))
                        .one();
    }
}
