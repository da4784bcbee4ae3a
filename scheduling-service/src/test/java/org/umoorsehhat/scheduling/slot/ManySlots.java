package org.umoorsehhat.scheduling.slot;

import java.sql.SQLException;
import org.umoorsehhat.testsupport.Database;

/** Fills the table on the server's side: doctors with twenty slots a day from today on. */
final class ManySlots {

    private static final int SLOTS_PER_DAY = 20;

    private ManySlots() {}

    /** Adds doctors with {@code days} of slots each, and gives the number of the first. */
    static long fill(Database database, int doctors, int days) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute(
                    """
                    INSERT INTO doctor (name, specialty, time_zone, consultation_fee, is_active, confirms_at_once)
                    SELECT 'Dr. ' || n, 'Cardiology', 'UTC', 100, true, false FROM generate_series(1, %d) AS n
                    """
                            .formatted(doctors));
            var rows = statement.executeQuery("SELECT max(id) FROM doctor");
            rows.next();
            long first = rows.getLong(1) - doctors + 1;
            statement.execute(
                    """
                    INSERT INTO time_slot (doctor_id, date, start_time, end_time, time_zone, starts_at, ends_at, capacity, is_open, is_available)
                    SELECT doctor, at::date, at::time, (at + interval '20 minutes')::time, 'UTC', at AT TIME ZONE 'UTC',
                           (at + interval '20 minutes') AT TIME ZONE 'UTC', 1, true, true
                    FROM generate_series(%d, %d) AS doctor, generate_series(1, %d) AS day, generate_series(0, %d) AS n,
                         LATERAL (SELECT current_date + day + time '08:00' + n * interval '30 minutes') AS t (at)
                    """
                            .formatted(first, first + doctors - 1, days, SLOTS_PER_DAY - 1));
            statement.execute("ANALYZE time_slot");
            return first;
        }
    }
}
