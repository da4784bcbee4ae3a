package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * A table that fills while PostgreSQL believes that it is empty: what is due is found in its index
 * all the same, and what is recorded too.
 */
class ClaimScanIT {

    private static final int FAR = 20_000;
    private static final int DUE = 40;
    private static final int LIMIT = 16;
    private static final int ENOUGH_TO_SETTLE = 10;

    private final Database database = PostgresServer.createDatabase("claim_scan");

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user()))
                .load()
                .migrate();
        execute("ALTER TABLE delivery SET (autovacuum_enabled = off)");
    }

    @Test
    void claimReadsWhatIsDueAndNothingElse() throws SQLException {
        try (var connection = database.connect()) {
            for (int n = 0; n < ENOUGH_TO_SETTLE; n++) {
                claim(connection);
            }
            fill();
            connection.setAutoCommit(false);
            assertThat(claim(connection)).hasSize(LIMIT);
            assertThat(scansOfTheWholeTable(connection)).isZero();
            // Each is found, locked, looked behind, changed and returned.
            assertThat(rowsReadFromIndexes(connection)).isLessThan(LIMIT * 10L);
            connection.rollback();
        }
    }

    @Test
    void planIsTheSameForAnEmptyTableAFullOneAndOneThatIsKnown() throws SQLException {
        String empty = ClaimFunction.plan(database);
        fill();
        String unknown = ClaimFunction.plan(database);
        execute("ANALYZE delivery");
        String known = ClaimFunction.plan(database);
        assertThat(List.of(empty, unknown, known))
                .allSatisfy(plan ->
                        assertThat(plan)
                                .contains("Index Scan using delivery_due on delivery w")
                                .contains("Index Scan using delivery_due on delivery m")
                                .contains("Index Scan using delivery_pkey on delivery d")
                                .contains("Index Scan using delivery_appointment on delivery b")
                                .contains("Index Scan using delivery_offer on delivery b")
                                .doesNotContain("Seq Scan", "Sort", "Hash Join", "Bitmap"));
    }

    @Test
    void resultsAndWithdrawalsAreFoundByTheirIndexes() throws SQLException {
        try (var connection = database.connect()) {
            for (int n = 0; n < ENOUGH_TO_SETTLE; n++) {
                record(connection, claim(connection));
                withdraw(connection);
            }
            fill();
            connection.setAutoCommit(false);
            record(connection, claim(connection));
            withdraw(connection);
            assertThat(scansOfTheWholeTable(connection)).isZero();
            connection.rollback();
        }
    }

    private static List<String> claim(Connection connection) throws SQLException {
        var claimed = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT json_build_object('id', (claimed).id, 'lease', (claimed).lease, 'at', now())
                                FROM claim_due('email', %d, now(), now() + interval '1 minute', now() - interval '5 minutes')
                                """
                                        .formatted(LIMIT))) {
            while (rows.next()) {
                claimed.add(rows.getString(1));
            }
        }
        return claimed;
    }

    private static void record(Connection connection, List<String> sent) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM deliveries_sent('[%s]')"
                                        .formatted(String.join(",", sent)))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(sent.size());
        }
    }

    private static void withdraw(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT withdraw_about('[{\"appointment\": 1, \"reason\": \"appointment-cancelled\"}]', now())");
        }
    }

    private void fill() throws SQLException {
        String insert =
                """
                INSERT INTO delivery (message, channel, patient_id, appointment, scheduled_for, due_at, created_at, updated_at)
                SELECT 'reminder', 'email', i, i, %1$s, %1$s, now(), now() FROM generate_series(%2$d, %3$d) i;
                """;
        execute(insert.formatted("now() + interval '30 days'", 1, FAR));
        execute(insert.formatted("now() - interval '1 second'", FAR + 1, FAR + DUE));
    }

    private static long scansOfTheWholeTable(Connection connection) throws SQLException {
        return number(connection, "seq_scan");
    }

    private static long rowsReadFromIndexes(Connection connection) throws SQLException {
        return number(connection, "idx_tup_fetch");
    }

    /** Counted since this connection's transaction began. */
    private static long number(Connection connection, String column) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT "
                                        + column
                                        + " FROM pg_stat_xact_user_tables WHERE relname = 'delivery'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
