package org.umoorsehhat.notification.drain;

import java.sql.SQLException;
import org.umoorsehhat.testsupport.Database;

/** Many reminders that are due, put past the service into its tables. */
record DueReminders(Database database, int count) {

    void insert() throws SQLException {
        execute(
                """
                INSERT INTO patient VALUES (1, 'Nour Example', 'nour@example.org', NULL, 'en', 'Asia/Riyadh', true);
                INSERT INTO preference (patient_id) VALUES (1);
                INSERT INTO appointment (id, appointment_id, booking_reference, version, planned_version, doctor_id, doctor_name,
                    patient_id, appointment_type, status, date, start_time, duration_minutes, time_zone, starts_at, ends_at)
                SELECT i, u, u, 1, 1, 12, 'Dr. Salma Example', 1, 'consultation', 'confirmed', current_date + 1, '10:00', 30,
                       'Asia/Riyadh', now() + interval '1 day', now() + interval '1 day 30 minutes'
                FROM (SELECT i, gen_random_uuid() AS u FROM generate_series(1, %1$d) i) x;
                INSERT INTO delivery (message, channel, patient_id, appointment, scheduled_for, not_after, due_at, created_at, updated_at)
                SELECT 'reminder', 'email', 1, i, now(), now() + interval '1 day', now(), now(), now()
                FROM generate_series(1, %1$d) i;
                ANALYZE;
                """
                        .formatted(count));
    }

    long sent() throws SQLException {
        return number("SELECT count(*) FROM delivery WHERE status = 'sent'");
    }

    /** Attempts that may have been second ones. */
    long repeats() throws SQLException {
        return number("SELECT sum(repeats) FROM delivery");
    }

    /** Events that have not been published. */
    long unpublished() throws SQLException {
        return number("SELECT count(*) FROM outbox");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
