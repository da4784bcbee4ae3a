package org.umoorsehhat.benchmarks.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.localstack.Checkout;

/**
 * Fills booking-service's database with appointments, within the server: without indexes and
 * triggers, which come back afterwards exactly as they were.
 */
final class Filling {

    /** The same script with which the tests of the plans fill theirs. */
    private static final String SCRIPT = "booking-service/src/test/resources/bench/fill.sql";

    private static final List<String> SESSION =
            List.of(
                    "SET session_replication_role = replica",
                    "SET maintenance_work_mem = '1GB'",
                    "SET max_parallel_maintenance_workers = 0",
                    "SET work_mem = '512MB'",
                    "SET synchronous_commit = off");

    /** Constraints that indexes serve, but for the primary key, which grows at its end only. */
    private static final String CONSTRAINTS =
            """
            SELECT 'ALTER TABLE appointment DROP CONSTRAINT ' || quote_ident(conname),
                   'ALTER TABLE appointment ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid = 'appointment'::regclass AND contype IN ('u', 'x', 'f')
            """;

    private static final String INDEXES =
            """
            SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index i
            WHERE indrelid = 'appointment'::regclass
              AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """;

    private final Connection connection;

    /**
     * @param connection of the superuser
     */
    Filling(Connection connection) {
        this.connection = connection;
    }

    void fill(int appointments) throws SQLException, IOException {
        for (String setting : SESSION) {
            execute(setting);
        }
        List<String[]> outOfTheWay = new ArrayList<>(pairs(CONSTRAINTS));
        outOfTheWay.addAll(pairs(INDEXES));
        for (String[] one : outOfTheWay) {
            execute(one[0]);
        }
        Path script = Checkout.find().resolve(SCRIPT);
        timed(
                "%,d appointments and their statistics".formatted(appointments),
                Files.readString(script).replace(":count", String.valueOf(appointments)));
        for (String[] one : outOfTheWay) {
            timed(one[1], one[1]);
        }
        timed("VACUUM ANALYZE", "VACUUM ANALYZE");
    }

    /** The size of the whole database, in bytes. */
    long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT pg_database_size(current_database())")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String[]> pairs(String query) throws SQLException {
        var pairs = new ArrayList<String[]>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }

    private void timed(String what, String sql) throws SQLException {
        long begin = System.nanoTime();
        execute(sql);
        System.out.printf("  %5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
