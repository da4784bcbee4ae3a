package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/** Of appointments that are there when this version comes, the audit log says who made them. */
class WhoMadeAnAppointmentIT {

    /** Number, whose number it continues, its hour, and who made it. */
    private static final String MADE =
            """
            WITH made AS (
                INSERT INTO appointment (id, appointment_id, booking_reference, reference_version, doctor_id, patient_id,
                                         appointment_type, status, booking_method, local_date, start_time, duration_minutes,
                                         time_zone, starts_at, ends_at, off_slot, slot_ids, consultation_fee,
                                         requires_confirmation, created_at, updated_at, audit_count, audit_hash, rescheduled_from)
                SELECT %1$d, uuidv7(), '00000000-0000-0000-0000-00000000000%2$d', 1, 1, 1, 'consultation', 'cancelled', 'online',
                       '2031-05-06', '10:00', 30, 'UTC', '2031-05-06 %3$d:00Z', '2031-05-06 %3$d:30Z', false, '{}', 150, false,
                       now(), now(), 1, '', nullif(%1$d, %2$d)
                RETURNING appointment_id)
            INSERT INTO audit_log (appointment_id, no, action, role, at, old_values, new_values, private_digest, hash)
            SELECT appointment_id, no, 'x', CASE no WHEN 1 THEN '%4$s' ELSE 'admin' END, now(), '{}', '{}', '', ''
            FROM made, generate_series(1, 2) AS no
            """;

    /**
     * @param repeatable how files with functions begin, which belong to the latest version
     */
    private static void migrate(Database database, String target, String repeatable) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user(), "currency", "SAR"))
                .target(target)
                .repeatableSqlMigrationPrefix(repeatable)
                .load()
                .migrate();
    }

    @Test
    void theFirstRowOfTheAuditLogSays() throws SQLException {
        Database database = PostgresServer.createDatabase("booking_who");
        migrate(database, "2026.11.29.11", "none");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO patient (id, name, locale, time_zone) VALUES (1, 'Nour', 'en', 'UTC')");
            statement.execute(MADE.formatted(1, 1, 8, "patient"));
            statement.execute(MADE.formatted(2, 1, 9, "doctor"));
            statement.execute(MADE.formatted(3, 1, 10, "admin"));
            statement.execute(MADE.formatted(4, 4, 11, "doctor"));
            statement.execute(MADE.formatted(5, 5, 12, "system"));
            migrate(database, "latest", "R");
            var rows =
                    statement.executeQuery(
                            "SELECT id || ' ' || booked_by_role || ' ' || coalesce(extract(hour FROM agreed_start AT TIME ZONE 'UTC')::text, '-') FROM appointment ORDER BY id");
            var made = new ArrayList<String>();
            while (rows.next()) {
                made.add(rows.getString(1));
            }
            assertThat(made)
                    .containsExactly(
                            "1 patient 8", "2 doctor 8", "3 admin 10", "4 doctor -", "5 system 12");
        }
    }
}
