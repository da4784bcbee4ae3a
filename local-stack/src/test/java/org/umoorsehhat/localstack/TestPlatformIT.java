package org.umoorsehhat.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.part.Service;
import org.umoorsehhat.localstack.process.ListeningSockets;

/** PostgreSQL, Kafka and the inbox as processes, without the services. */
class TestPlatformIT {

    private static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::title).toList();

    private static TestPlatform test;
    private static Platform platform;

    @BeforeAll
    static void start() {
        test = TestPlatform.start(SERVICES);
        platform = test.platform();
    }

    @AfterAll
    static void stop() {
        List<ProcessHandle> processes =
                platform.running().stream()
                        .flatMap(part -> platform.processes().find(part.name()).stream())
                        .toList();
        test.close();
        assertThat(processes).hasSize(3).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void runsWhatItWasAskedFor() {
        assertThat(platform.running().stream().map(Part::name))
                .containsExactly("postgresql", "kafka", "inbox");
        assertThatThrownBy(() -> platform.kill("bookings"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("There is no part 'bookings'")
                .hasMessageContaining("booking-service");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nobodyElseReachesIt() {
        for (Part part : platform.running()) {
            ProcessHandle process = platform.processes().find(part.name()).orElseThrow();

            assertThat(ListeningSockets.of(process)).as(part.name()).isNotEmpty();
            assertThat(ListeningSockets.exposed(process)).as(part.name()).isEmpty();
        }
    }

    @Test
    void everyServiceHasADatabaseThatOthersMayNotEnter() throws SQLException {
        for (String name : List.of("scheduling", "booking", "waitlist", "notification")) {
            try (Connection connection = platform.connect(name);
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery(
                                    "SELECT rolname FROM pg_roles WHERE rolname LIKE '%\\_app'"
                                            + " AND has_database_privilege(rolname, current_database(), 'CONNECT')")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(name + "_app");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    /** Of a row that breaks a rule, of a text that is none, and of a statement written by hand. */
    @Test
    void whatAFailingStatementWasAboutIsNotLogged() throws Exception {
        Path log = test.home().log("postgresql");
        try (Connection connection = platform.connect("booking");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE secret (what text CHECK (what <> 'x' AND length(what) < 9), more jsonb)");
            try (var insert =
                    connection.prepareStatement("INSERT INTO secret VALUES (?, ?::jsonb)")) {
                insert.setString(1, "diagnosis-one");
                insert.setString(2, "{}");
                assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
                insert.setString(1, "x");
                insert.setString(2, "{\"diagnosis-two\": \"\\ud800\"}");
                assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() ->
                            statement.execute("INSERT INTO secret VALUES ('diagnosis-three')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(log))
                .contains("violates check constraint", "invalid input syntax for type json")
                .doesNotContain("diagnosis");
    }

    @Test
    void committedRowsSurviveACrashOfTheDatabase() throws SQLException {
        try (Connection connection = platform.connect("booking");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE crash AS SELECT 7 AS id");
        }

        platform.kill("postgresql");
        assertThatThrownBy(() -> platform.connect("booking")).isInstanceOf(SQLException.class);
        platform.start("postgresql");

        try (Connection connection = platform.connect("booking");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM crash")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void topicsSurviveACrashOfTheBroker() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("crash", 3, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }

        platform.kill("kafka");
        platform.start("kafka");

        try (Admin admin = admin()) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("crash");
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrapServers()));
    }
}
