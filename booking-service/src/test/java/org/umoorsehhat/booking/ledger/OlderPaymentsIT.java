package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/** What was paid when the ledger comes is in it, once, with what the log knows of it. */
class OlderPaymentsIT {

    /** What can be made again, functions and views, is made of what there is at the end. */
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
    void whatWasPaidBecomesARow() throws SQLException {
        Database database = PostgresServer.createDatabase("booking_payments");
        migrate(database, "2026.11.30.50", "none");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO patient (name, folded_name, locale, time_zone) VALUES ('P', 'p', 'en', 'UTC');
                    INSERT INTO doctor (id, name, folded_name, time_zone, consultation_fee, is_active, confirms_at_once)
                    VALUES (1, 'D', 'd', 'Asia/Riyadh', 150, true, false);
                    INSERT INTO appointment (appointment_id, booking_reference, reference, reference_version, doctor_id, patient_id,
                        appointment_type, status, booking_method, local_date, start_time, duration_minutes, time_zone, starts_at, ends_at,
                        off_slot, slot_ids, consultation_fee, requires_confirmation, booked_by_role, created_at, updated_at, audit_count,
                        audit_hash, is_paid, payment_method, amount_paid)
                    SELECT uuidv7(), uuidv7(), 'C222222' || i, 1, 1, 1, 'consultation', 'completed', 'online', '2025-05-06', '10:00', 30,
                           'Asia/Riyadh', timestamptz '2025-05-06 07:00Z' + i * interval '1 hour', timestamptz '2025-05-06 07:30Z' + i * interval '1 hour',
                           false, '{}', 150, false, 'patient', now(), '2025-12-31 20:59Z', 0, '', i > 2,
                           CASE WHEN i > 2 THEN 'card' END, CASE WHEN i > 2 THEN 150 END
                    FROM generate_series(2, 5) AS i;
                    INSERT INTO audit_log (appointment_id, no, action, role, at, old_values, new_values, private_digest, hash, actor)
                    SELECT appointment_id, 1, 'paid', 'doctor', '2025-12-31 21:00Z', '{}', '{}', '', '', '{"sub": "d-1", "name": "Dr D"}'
                    FROM appointment WHERE reference = 'C2222224';
                    INSERT INTO appointment_archive SELECT id, appointment_id, patient_id, now(), to_jsonb(a) FROM appointment a
                    WHERE reference = 'C2222225';
                    DELETE FROM appointment WHERE reference = 'C2222225';
                    INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid)
                    VALUES (1, '2025-05-06', 'consultation', 'completed', 4, 3, 0, 450, 150);
                    """);
            migrate(database, "latest", "R");
            assertThat(
                            text(
                                    statement,
                                    """
                                    SELECT string_agg(concat_ws(' ', receipt_year, receipt_no, kind, amount, currency, method, by_role, by_sub, by_name),
                                                      E'\\n' ORDER BY receipt_year, receipt_no) FROM payment
                                    """))
                    .isEqualTo(
                            """
                            2025 1 payment 150.00 SAR card system unknown unknown
                            2025 2 payment 150.00 SAR card system unknown unknown
                            2026 1 payment 150.00 SAR card doctor d-1 Dr D\
                            """);
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(year || ' ' || last, ', ' ORDER BY year) FROM receipt_number"))
                    .as("of the day at the clinic")
                    .isEqualTo("2025 2, 2026 1");
            assertThat(text(statement, "SELECT string_agg(currency, ' ') FROM statistics_delta"))
                    .isEqualTo("SAR");
            // What is there may go on: it agrees.
            statement.execute(
                    "UPDATE appointment SET updated_at = now(), amount_paid = amount_paid");
            statement.execute(
                    """
                    WITH entry AS (
                        INSERT INTO payment (booking_reference, appointment_id, doctor_id, patient_id, kind, amount, currency, method, at,
                                             by_role, by_sub, by_name, receipt_year, receipt_no)
                        SELECT booking_reference, id, doctor_id, patient_id, 'refund', 150, currency, 'card', now(), 'admin', 'a', 'A', 2026, 2
                        FROM appointment WHERE reference = 'C2222224')
                    UPDATE appointment SET amount_paid = NULL, is_paid = false, payment_method = NULL WHERE reference = 'C2222224'
                    """);
        }
    }
}
