package org.umoorsehhat.scheduling.slot;

import java.sql.SQLException;
import org.umoorsehhat.testsupport.Database;

/** Fills the table on the server's side: doctors with twenty slots a day from today on. */
public final class GeneratedSlots {

    public static final int SLOTS_PER_DAY = 20;

    private GeneratedSlots() {}

    /** As {@link #fill}, for millions: indexes are built when all rows are there. */
    public static long fillBeforeIndexing(Database database, int doctors, int days)
            throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery(
                            """
                            SELECT array_agg('DROP INDEX ' || indexname), array_agg(indexdef) FROM pg_indexes
                            WHERE tablename = 'time_slot' AND indexname NOT IN ('time_slot_pkey', 'time_slot_overlap')
                            """);
            rows.next();
            String[] drops = (String[]) rows.getArray(1).getArray();
            String[] indexes = (String[]) rows.getArray(2).getArray();
            rows =
                    statement.executeQuery(
                            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname ="
                                    + " 'time_slot_overlap'");
            rows.next();
            String overlap = rows.getString(1);
            statement.execute("ALTER TABLE time_slot DROP CONSTRAINT time_slot_overlap");
            for (String drop : drops) {
                statement.execute(drop);
            }
            long first = fill(database, doctors, days);
            statement.execute("SET statement_timeout = 0");
            statement.execute("SET maintenance_work_mem = '256MB'");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("ALTER TABLE time_slot ADD CONSTRAINT time_slot_overlap " + overlap);
            return first;
        }
    }

    /** Adds doctors with {@code days} of slots each, and gives the number of the first. */
    public static long fill(Database database, int doctors, int days) throws SQLException {
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
            statement.execute("VACUUM (ANALYZE) time_slot");
            return first;
        }
    }
}
