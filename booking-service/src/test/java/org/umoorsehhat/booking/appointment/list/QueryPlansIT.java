package org.umoorsehhat.booking.appointment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.umoorsehhat.booking.statistics.persistence.PostgresStatistics;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * How the database answers lists when there are two hundred thousand appointments: it reads as much
 * as a page holds, not the world. Buffers are counted, not milliseconds, which depend on the
 * machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansIT {

    private static final int APPOINTMENTS = 200_000;

    private final Database database = PostgresServer.createDatabase("booking_plans");
    private Connection connection;

    @BeforeAll
    void fill() throws SQLException, IOException {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user(), "currency", "SAR"))
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
        WITH page AS MATERIALIZED (SELECT a.id FROM appointment a WHERE %s ORDER BY %s LIMIT 21)
        SELECT a.*, p.name, d.name, m.name FROM page JOIN appointment a ON a.id = page.id
        JOIN patient p ON p.id = a.patient_id LEFT JOIN doctor d ON d.id = a.doctor_id
        LEFT JOIN medical_service m ON m.id = a.service_id ORDER BY %s
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
    void waitingRoom() {
        String today =
                "(a.local_date = (now() AT TIME ZONE a.time_zone)::date OR a.ends_at > now())"
                        + " AND a.starts_at BETWEEN now() - interval '36 hours' AND now() + interval '36 hours'";
        isCheap(page("a.status = 'arrived' AND " + today, "a.arrived_at, a.id"), 600);
        isCheap(
                page(
                        "a.doctor_id = 1000003 AND a.status = 'arrived' AND " + today,
                        "a.arrived_at, a.id"),
                600);
    }

    @Test
    void whatNobodyHasClosed() {
        String oldest = "a.starts_at, a.id";
        String over = " AND a.starts_at < now() AND a.ends_at <= now()";
        for (String more : new String[] {over, over + " AND a.doctor_id = 1000003"}) {
            String rows =
                    Stream.of("arrived", "confirmed", "in_progress", "scheduled")
                            .map(status -> inState(status, more).replace(NEWEST, oldest))
                            .collect(Collectors.joining(" UNION ALL ", "(", ") a"));
            isCheap(
                    page("true", oldest).replace("FROM appointment a WHERE true", "FROM " + rows),
                    900);
        }
    }

    @Test
    void countOfAll() {
        isCheap("SELECT sum(listed) FROM statistics_total WHERE doctor_id = 0", 100);
    }

    @Test
    void daysOfOneDoctor() {
        isCheap(page("a.doctor_id = 1000003", NEWEST), 600);
        isCheap(
                page(
                        "a.doctor_id = 1000003 AND a.local_date <= current_date - 300 AND a.starts_at < (current_date - 300) + interval '3 days'",
                        NEWEST),
                600);
        isCheap(page("a.service_id = 1000000 + 1000003 * 4 + 1", NEWEST), 600);
    }

    @Test
    void filtersThatMatchMany() {
        isCheap(page("a.appointment_type = 'therapy'", NEWEST), 1_000);
        isCheap(page("a.booking_method = 'phone'", NEWEST), 1_000);
        isCheap(page("a.payment_method = 'card'", NEWEST), 3_000);
        isCheap(page("a.is_paid", NEWEST), 3_000);
    }

    /** A part of a union for each state, as Conditions makes them. */
    @Test
    void severalStates() {
        for (String more : new String[] {"", " AND a.doctor_id = 1000003"}) {
            String rows =
                    "(%s UNION ALL %s) a"
                            .formatted(inState("cancelled", more), inState("no_show", more));
            isCheap(
                    page("true", NEWEST).replace("FROM appointment a WHERE true", "FROM " + rows),
                    600);
        }
    }

    private static String inState(String status, String more) {
        return "(SELECT a.id, a.starts_at, a.created_at, a.status, a.doctor_id, a.patient_id FROM appointment a WHERE a.status = '%s'%s ORDER BY %s LIMIT 21)"
                .formatted(status, more, NEWEST);
    }

    @Test
    void severalTypes() {
        isCheap(page("a.appointment_type IN ('therapy', 'test')", NEWEST), 1_000);
        isCheap(page("a.booking_method IN ('phone', 'referral')", NEWEST), 1_000);
        isCheap(page("a.payment_method IN ('card', 'cash')", NEWEST), 3_000);
    }

    @Test
    void whenTheyWereMade() {
        isCheap(
                page(
                        "(a.created_at AT TIME ZONE a.time_zone)::date >= current_date - 3 AND a.created_at >= (current_date - 3) - interval '1 day'",
                        "a.created_at DESC, a.id DESC"),
                600);
        isCheap(
                page(
                        "(a.created_at AT TIME ZONE a.time_zone)::date <= current_date - 300 AND a.created_at < (current_date - 300) + interval '3 days'",
                        "a.created_at DESC, a.id DESC"),
                600);
    }

    /** One in four hundred has to come again. */
    @Test
    void whoHasToComeAgain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE appointment SET follow_up_required = true WHERE id % 400 = 0");
            statement.execute("ANALYZE appointment");
        }
        isCheap(page("a.follow_up_required", NEWEST), 600);
        isCheap(page("NOT a.follow_up_required", NEWEST), 600);
    }

    @Test
    void byReference() {
        isCheap(page("a.reference = 'C22222777'", NEWEST), 600);
        isCheap(
                "SELECT * FROM appointment a WHERE a.reference = 'C22222777' ORDER BY a.id DESC LIMIT 1",
                50);
    }

    @Test
    void everyOrder() {
        for (String column : new String[] {"created_at", "status", "doctor_id", "patient_id"}) {
            isCheap(page("true", "a.%s, a.id".formatted(column)), 1_000);
            isCheap(page("true", "a.%s DESC, a.id DESC".formatted(column)), 1_000);
        }
    }

    @Test
    void searchForRareWords() {
        isCheap(search("%a word that nobody says%"), 300);
        isCheap(search("%reason 777%"), 1_500);
        isCheap(search("%" + rareName() + "%"), 1_500);
        isCheap(page("a.id = ANY (ARRAY[5, 500, 50000])", NEWEST), 600);
    }

    @Test
    void searchForFrequentWords() {
        isCheap(
                page(
                        "((SELECT folded_name FROM patient WHERE id = a.patient_id) LIKE ANY ('{%patient%}')"
                                + " OR (SELECT folded_name FROM doctor WHERE id = a.doctor_id) LIKE ANY ('{%patient%}')"
                                + " OR a.private_values ->> 'folded_reason' LIKE ANY ('{%patient%}'))",
                        NEWEST),
                1_000);
    }

    private static String search(String like) {
        return "SELECT search_appointments('%s', '%s', NULL, 5000)".formatted(like, like);
    }

    private String rareName() {
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT right(name, 12) FROM patient WHERE id = 10000500")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void statisticsOfAYear() {
        isCheap(days("1000003"), 1_500);
        isCheap(days("0"), 3_000);
    }

    /** As PostgresStatistics asks, with its placeholders filled in. */
    private static String days(String doctor) {
        return PostgresStatistics.DAYS
                .replace("$1", doctor)
                .replace("$2", "current_date - 365")
                .replace("$3", "current_date");
    }
}
