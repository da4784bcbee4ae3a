package org.umoorsehhat.notification.appointment.persistence;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.appointment.CalendarEntry;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.reminder.Visibility;
import reactor.core.publisher.Mono;

/** Appointments for calendars. */
@Repository
public class PostgresCalendarEntries {

    private static final String FIND =
            """
            SELECT a.*, d.location FROM appointment a LEFT JOIN doctor d ON d.id = a.doctor_id
            WHERE (a.id = $1 OR a.appointment_id = $2) AND ($3::bigint IS NULL OR a.patient_id = $3)
              AND ($4::bigint IS NULL OR a.doctor_id = $4)
            """;

    private final DatabaseClient database;

    PostgresCalendarEntries(DatabaseClient database) {
        this.database = database;
    }

    /** By its number or UUID, if it is among what somebody sees. */
    public Mono<CalendarEntry> find(@Nullable Long id, @Nullable UUID uuid, Visibility visibility) {
        var statement = database.sql(FIND);
        statement = bind(statement, 0, id, Long.class);
        statement = bind(statement, 1, uuid, UUID.class);
        statement = bind(statement, 2, visibility.patientId(), Long.class);
        statement = bind(statement, 3, visibility.doctorId(), Long.class);
        return statement.map(PostgresCalendarEntries::entry).one();
    }

    private static <T> DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, int at, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(at, type) : statement.bind(at, value);
    }

    private static CalendarEntry entry(Readable row) {
        var appointment =
                new Subject.Appointment(
                        required(row, "id", Long.class),
                        required(row, "appointment_id", UUID.class),
                        required(row, "booking_reference", UUID.class),
                        row.get("reference", String.class),
                        required(row, "status", String.class),
                        required(row, "doctor_name", String.class),
                        row.get("location", String.class),
                        row.get("service_name", String.class),
                        ZoneId.of(required(row, "time_zone", String.class)),
                        required(row, "starts_at", OffsetDateTime.class).toInstant(),
                        required(row, "ends_at", OffsetDateTime.class).toInstant(),
                        null,
                        null);
        return new CalendarEntry(
                required(row, "patient_id", Long.class),
                required(row, "version", Long.class),
                appointment);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
