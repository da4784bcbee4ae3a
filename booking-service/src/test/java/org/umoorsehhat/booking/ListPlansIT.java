package org.umoorsehhat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * How the database answers lists when there are two hundred thousand appointments: it reads as much
 * as a page holds, not the world. Buffers are counted, not milliseconds, which depend on the
 * machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansIT {

    private static final int APPOINTMENTS = 200_000;

    private final Database database = PostgresServer.createDatabase("booking_plans");
    private Connection connection;

    @BeforeAll
    void fill() throws SQLException, IOException {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user()))
                .load()
                .migrate();
        connection = database.connect();
        String script =
                new ClassPathResource("bench/fill.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace(":count", String.valueOf(APPOINTMENTS));
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            statement.execute("VACUUM ANALYZE");
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private String plan(String sql) {
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void isCheap(String sql, int mostBuffers) {
        plan(sql);
        String plan = plan(sql);
        assertThat(plan).doesNotContain("Seq Scan on appointment");
        String first =
                plan.lines()
                        .filter(line -> line.contains("Buffers: shared"))
                        .findFirst()
                        .orElse("");
        int buffers =
                Pattern.compile("(hit|read)=([0-9]+)")
                        .matcher(first)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(2)))
                        .sum();
        assertThat(buffers).as(plan).isLessThan(mostBuffers);
    }

    private static String page(String where, String order) {
        return """
        WITH page AS MATERIALIZED (SELECT a.id, a.starts_at FROM appointment a WHERE %s ORDER BY %s LIMIT 21)
        SELECT to_json(v) FROM page a JOIN appointment_read v ON v.id = a.id ORDER BY %s
        """
                .formatted(where, order, order);
    }

    private static final String NEWEST = "a.starts_at DESC, a.id DESC";

    @Test
    void firstPage() {
        isCheap(page("true", NEWEST), 600);
    }

    @Test
    void filteredByState() {
        isCheap(page("a.status = 'no_show'", NEWEST), 600);
    }

    @Test
    void filteredByStateOfOneDoctor() {
        isCheap(page("a.doctor_id = 1000003 AND a.status = 'no_show'", NEWEST), 600);
    }

    @Test
    void historyOfOnePatient() {
        isCheap(page("a.patient_id = 10000500", NEWEST), 600);
    }

    @Test
    void upcoming() {
        isCheap(
                page(
                        "a.status IN ('confirmed', 'scheduled') AND a.starts_at > now()",
                        "a.starts_at, a.id"),
                600);
    }

    @Test
    void today() {
        isCheap(
                page(
                        "a.local_date = (now() AT TIME ZONE a.time_zone)::date AND a.starts_at BETWEEN now() - interval '36 hours' AND now() + interval '36 hours'",
                        "a.starts_at, a.id"),
                1_500);
    }

    @Test
    void statisticsOfAYear() {
        isCheap("SELECT * FROM statistics_rows(1000003, current_date - 365, current_date)", 1_500);
        isCheap("SELECT * FROM statistics_rows(0, current_date - 365, current_date)", 3_000);
    }
}
