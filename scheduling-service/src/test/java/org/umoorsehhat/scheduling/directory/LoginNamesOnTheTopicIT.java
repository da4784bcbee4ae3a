package org.umoorsehhat.scheduling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/** Doctors whose login names the topic holds are told again without them. */
class LoginNamesOnTheTopicIT {

    private static void migrate(Database database, String target, boolean isWritable) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(
                        Map.of(
                                "app_role",
                                database.app().user(),
                                "directory_writable",
                                String.valueOf(isWritable)))
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> told(boolean isWritable) throws SQLException {
        Database database = PostgresServer.createDatabase("scheduling_logins");
        migrate(database, "2026.11.22.13", isWritable);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO doctor (name, specialty, time_zone, consultation_fee, is_active, confirms_at_once, user_sub)
                    VALUES ('Dr. A', 'Surgery', 'UTC', 150, true, false, 'a'), ('Dr. B', 'Surgery', 'UTC', 150, true, false, NULL),
                           ('Dr. C', 'Surgery', 'UTC', 90.5, false, true, 'c')
                    """);
            migrate(database, "latest", isWritable);
            var events = new ArrayList<String>();
            var rows =
                    statement.executeQuery(
                            "SELECT type || ' ' || sequence || ' ' || payload FROM outbox ORDER BY position");
            while (rows.next()) {
                events.add(rows.getString(1));
            }
            return events;
        }
    }

    @Test
    void whereThisServiceTells() throws SQLException {
        var events = told(true);
        assertThat(events).hasSize(2).noneMatch(event -> event.contains("user_sub"));
        assertThat(events.getFirst())
                .startsWith("org.umoorsehhat.scheduling.doctor-changed.v1 2 ")
                .contains("\"consultation_fee\": \"150.00\"")
                .contains("\"name\": \"Dr. A\"");
        assertThat(events.getLast())
                .startsWith("org.umoorsehhat.scheduling.doctor-deactivated.v1 2 ")
                .contains("\"consultation_fee\": \"90.50\"");
    }

    @Test
    void notWhereAnotherSystemDoes() throws SQLException {
        assertThat(told(false)).isEmpty();
    }
}
