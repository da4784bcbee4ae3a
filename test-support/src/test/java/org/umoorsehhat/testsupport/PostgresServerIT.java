package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerIT {

    @Test
    void isPostgres18() throws SQLException {
        try (Connection connection = PostgresServer.shared().connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void everyDatabaseIsFresh() throws SQLException {
        Database one = PostgresServer.createDatabase("booking");
        Database other = PostgresServer.createDatabase("booking");

        execute(one, "CREATE TABLE slot (id bigint)");
        execute(other, "CREATE TABLE slot (id bigint)");

        assertThat(one.name()).startsWith("booking_").isNotEqualTo(other.name());
        assertThat(one.r2dbcUrl())
                .isEqualTo("r2dbc:postgresql://%s:%d/%s", one.host(), one.port(), one.name());
    }

    @Test
    void theAppRoleMayOnlyDoWhatItWasGranted() throws SQLException {
        Database database = PostgresServer.createDatabase("booking");
        execute(database, "CREATE TABLE seat (id bigint)");
        execute(database, "CREATE TABLE secret (id bigint)");
        execute(database, "GRANT SELECT ON seat TO " + database.app().user());

        try (Connection app = connect(database, database.app());
                Statement statement = app.createStatement()) {
            statement.execute("SELECT * FROM seat");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM secret"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id bigint)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void comesBackOnTheSamePortWithItsData() throws SQLException {
        try (PostgresServer server = PostgresServer.startOwn()) {
            Database database = server.database("waitlist");
            execute(database, "CREATE TABLE entry AS SELECT 7 AS id");

            server.stop();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);

            server.start();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM entry")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Database database, Database.Role role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
    }
}
