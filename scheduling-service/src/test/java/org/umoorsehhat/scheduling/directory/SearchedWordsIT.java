package org.umoorsehhat.scheduling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.with;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/** Doctors and services are found by the words that people mean. */
class SearchedWordsIT extends SchedulingIT {

    private List<Long> found(String list, String parameter, String words) {
        return api.get(
                        list
                                + "?page_size=200&"
                                + parameter
                                + "="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .path("results")
                .valueStream()
                .map(one -> one.path("id").asLong())
                .toList();
    }

    @Test
    void byNameAndSpecialtyHoweverWritten() {
        long doctor =
                api.post(
                                "doctors",
                                with(
                                        "name", "د. أحمد الزُّهري",
                                        "specialty", "Pédiatrie",
                                        "time_zone", "Asia/Riyadh",
                                        "consultation_fee", "150.00"))
                        .expect(201)
                        .path("id")
                        .asLong();
        for (String words : List.of("احمد الزهرى", "PEDIATRIE", "pe\u0301diatrie")) {
            assertThat(found("doctors", "search", words)).as(words).contains(doctor);
        }
        assertThat(found("doctors", "specialty", "pediatrie")).contains(doctor);
        assertThat(found("doctors", "specialty", "pediatri")).doesNotContain(doctor);
        long service =
                api.post(
                                "services",
                                with(
                                        "doctor",
                                        doctor,
                                        "name",
                                        "Größere Untersuchung",
                                        "duration_minutes",
                                        30,
                                        "price",
                                        "10.00"))
                        .expect(201)
                        .path("id")
                        .asLong();
        assertThat(found("services", "search", "GROSSERE")).contains(service);
        api.patch("services/" + service, Map.of("name", "Naïve check")).expect(200);
        assertThat(found("services", "search", "grossere")).doesNotContain(service);
        assertThat(found("services", "search", "naive")).contains(service);
        api.patch("doctors/" + doctor, Map.of("name", "Łukasz " + doctor)).expect(200);
        assertThat(found("doctors", "search", "lukasz " + doctor)).containsExactly(doctor);
    }

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(
                        Map.of("app_role", database.app().user(), "directory_writable", "true"))
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void olderRowsToo() throws SQLException {
        Database older = PostgresServer.createDatabase("scheduling_words");
        migrate(older, "2026.11.29.20");
        try (var connection = older.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO doctor (name, specialty, time_zone, consultation_fee, is_active, confirms_at_once)
                    VALUES ('José', 'Groß', 'UTC', 150, true, false);
                    INSERT INTO medical_service (doctor_id, name, duration_minutes, price, is_active, confirms_at_once)
                    VALUES (1, 'Čaj', 30, 10, true, false)
                    """);
            migrate(older, "latest");
            var rows =
                    statement.executeQuery(
                            "SELECT d.folded_name || ' ' || d.folded_specialty || ' ' || s.folded_name FROM doctor d, medical_service s");
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("jose gross caj");
        }
    }
}
