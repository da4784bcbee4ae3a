package org.umoorsehhat.testsupport;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL 18: one that all tests of a JVM share, or one that a test may stop and start.
 */
public final class PostgresServer implements AutoCloseable {

    /** As a test wants it: quick, with no care for a power cut. */
    static final Map<String, String> SETTINGS =
            Map.of(
                    "fsync", "off",
                    "full_page_writes", "off",
                    "max_connections", "300",
                    "shared_buffers", "64MB",
                    "timezone", "UTC",
                    // As everywhere: what a statement was about does not get into the log.
                    "log_error_verbosity", "terse",
                    "log_min_error_statement", "panic",
                    "log_parameter_max_length", "0",
                    "log_parameter_max_length_on_error", "0");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What runs the server process. */
    interface Process {
        String host();

        int port();

        String password();

        void start();

        void stop();

        void close();
    }

    /** Started by whoever asks first. */
    private static final class Shared {
        static final PostgresServer SERVER = startOwn();
    }

    private final Process process;

    private PostgresServer(Process process) {
        this.process = process;
    }

    /** The server that all tests of this JVM share; never stop it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Makes a database in the shared server: see {@link #database}. */
    public static Database createDatabase(String name) {
        return shared().database(name);
    }

    /** Starts a server of the test's own, which it may stop and start, and closes in the end. */
    public static PostgresServer startOwn() {
        return new PostgresServer(
                ServerChoice.start(
                        "PostgreSQL 18",
                        DockerPostgres.IMAGE,
                        DockerPostgres::started,
                        EmbeddedPostgresProcess::started));
    }

    /**
     * Makes an empty database {@code <name>_<random>} with a role {@code …_owner} that owns it and
     * a role {@code …_app} that may only log in.
     *
     * @param name lower-case letters, digits and underscores
     */
    public Database database(String name) {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String unique = name.replace('-', '_') + "_" + suffix;
        var owner = new Database.Role(unique + "_owner", "owner-" + suffix);
        var app = new Database.Role(unique + "_app", "app-" + suffix);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(createRole(owner));
            statement.execute(createRole(app));
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(unique, owner.user()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + unique, e);
        }
        return new Database(process.host(), process.port(), unique, owner, app);
    }

    /**
     * Opens a superuser's connection, for tests that look at the whole server (say {@code
     * pg_stat_activity}).
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/postgres".formatted(process.host(), process.port()),
                "postgres",
                process.password());
    }

    /** Stops the server, cutting every connection; its data stays. */
    public void stop() {
        process.stop();
    }

    /**
     * Starts the server again, on the same port and with the same data; returns when it takes
     * connections.
     */
    public void start() {
        process.start();
        await().atMost(PATIENCE).until(this::answers);
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops the server for good and removes its data. */
    @Override
    public void close() {
        process.close();
    }

    private static String createRole(Database.Role role) {
        return "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.user(), role.password());
    }
}
