package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * Rows that are there when this version comes are found by the words that people mean, and by a
 * reference.
 */
class OlderRowsIT {

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

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void olderRowsAreFoldedAndNamed() throws SQLException {
        Database database = PostgresServer.createDatabase("booking_words");
        migrate(database, "2026.11.29.51", "none");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO patient (name, locale, time_zone) SELECT 'José ' || i, 'en', 'UTC' FROM generate_series(1, 2500) AS i;
                    INSERT INTO doctor (id, name, time_zone, consultation_fee, is_active, confirms_at_once)
                    VALUES (1, 'إيمان', 'UTC', 150, true, false);
                    """);
            statement.execute(
                    """
                    INSERT INTO appointment (appointment_id, booking_reference, reference_version, doctor_id, patient_id,
                        appointment_type, status, booking_method, local_date, start_time, duration_minutes, time_zone,
                        starts_at, ends_at, off_slot, slot_ids, consultation_fee, requires_confirmation, booked_by_role,
                        created_at, updated_at, audit_count, audit_hash, private_values)
                    SELECT uuidv7(), uuidv7(), 1, 1, 1, 'consultation', 'cancelled', 'online', '2031-05-06', '10:00', 30, 'UTC',
                           '2031-05-06 10:00Z', '2031-05-06 10:30Z', false, '{}', 150, false, 'patient', now(), now(), 0, '',
                           private_values::jsonb
                    FROM (VALUES ('{"reason_for_visit": "Groß", "notes": "x"}'), ('{"notes": "y"}')) AS v (private_values)
                    """);
            statement.execute(
                    """
                    INSERT INTO appointment (appointment_id, booking_reference, reference_version, doctor_id, patient_id,
                        appointment_type, status, booking_method, local_date, start_time, duration_minutes, time_zone,
                        starts_at, ends_at, off_slot, slot_ids, consultation_fee, requires_confirmation, booked_by_role,
                        created_at, updated_at, audit_count, audit_hash, rescheduled_from)
                    SELECT uuidv7(), booking_reference, 2, 1, 1, 'consultation', 'cancelled', 'online', '2031-05-06', '10:00', 30, 'UTC',
                           '2031-05-06 11:00Z', '2031-05-06 11:30Z', false, '{}', 150, false, 'patient', now(), now(), 0, '', id
                    FROM appointment WHERE id = 1
                    """);
            migrate(database, "latest", "R");
            statement.execute(
                    """
                    INSERT INTO appointment (appointment_id, booking_reference, reference_version, doctor_id, patient_id,
                        appointment_type, status, booking_method, local_date, start_time, duration_minutes, time_zone,
                        starts_at, ends_at, off_slot, slot_ids, consultation_fee, requires_confirmation, booked_by_role,
                        created_at, updated_at, audit_count, audit_hash)
                    SELECT uuidv7(), uuidv7(), 1, 1, 1, 'consultation', 'cancelled', 'online', '2031-05-06', '10:00', 30, 'UTC',
                           '2031-05-06 11:00Z', '2031-05-06 11:30Z', false, '{}', 150, false, 'patient', now(), now(), 0, ''
                    """);
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg((SELECT string_agg(b.id::text, '' ORDER BY b.id) FROM appointment b WHERE b.reference = a.reference), ' ' ORDER BY a.id) FROM appointment a"))
                    .isEqualTo("13 2 13 4");
            assertThat(
                            text(
                                    statement,
                                    "SELECT bool_and(reference ~ '^[CDFGHKMNPRTVWXY][2-9CDFGHJKMNPQRTVWXY]{7}$') FROM appointment"))
                    .isEqualTo("t");
            assertThat(
                            text(
                                    statement,
                                    "SELECT count(*) FROM patient WHERE folded_name = 'jose ' || id"))
                    .isEqualTo("2500");
            assertThat(text(statement, "SELECT folded_name FROM doctor")).isEqualTo("ايمان");
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(private_values::text, ' ' ORDER BY id) FROM appointment WHERE id < 3"))
                    .isEqualTo(
                            "{\"notes\": \"x\", \"folded_reason\": \"gross\", \"reason_for_visit\": \"Groß\"} {\"notes\": \"y\"}");
            assertThat(
                            text(
                                    statement,
                                    "SELECT cardinality(search_appointments('%gross%', '%gross%', NULL, 10))"))
                    .isEqualTo("1");
        }
    }
}
