package org.umoorsehhat.localstack.part.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Folders;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import org.umoorsehhat.localstack.part.Secrets;
import org.umoorsehhat.localstack.part.Service;
import org.umoorsehhat.localstack.process.Launch;
import org.umoorsehhat.localstack.process.StopSignal;

/** A PostgreSQL server with a database for each service. */
public final class PostgresPart implements Part {

    public static final String NAME = "postgresql";
    private static final String SCRATCH = NAME + "-new";
    private static final String SUPERUSER = "postgres";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Durability durability;
    private final Path data;

    public PostgresPart(Home home, Ports ports, Secrets secrets, Durability durability) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.durability = durability;
        this.data = home.data(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.POSTGRESQL);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.in(home.programs());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals("18")) {
            throw new PlatformException(
                    "%s was written by PostgreSQL %s, this is 18: `make reset` starts afresh"
                            .formatted(data, version));
        }
    }

    /**
     * Beside its place first, so that an interrupted start leaves nothing half made; in a new
     * folder, since what was interrupted may still write into its own for a moment.
     */
    private void initialise(PostgresPrograms programs) throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        removeInterrupted();
        Path scratch = Files.createTempDirectory(data.getParent(), SCRATCH);
        Path beside = scratch.resolve("data");
        Path password = Files.createTempFile("postgres", ".password");
        try {
            Files.writeString(password, secrets.password(SUPERUSER));
            var command = new ArrayList<>(PostgresUser.prefix());
            command.add(programs.program("initdb").toString());
            command.addAll(List.of("-D", beside.toString(), "-U", SUPERUSER));
            command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
            command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin"));
            command.addAll(List.of("--locale=C.UTF-8", "--no-sync", "--no-instructions"));
            Path log = home.log(NAME);
            Files.createDirectories(log.getParent());
            int exit =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new PlatformException(
                        "PostgreSQL's initdb failed: %s says why".formatted(log));
            }
            Files.move(beside, data);
        } finally {
            Folders.delete(scratch);
            Files.deleteIfExists(password);
        }
    }

    private void removeInterrupted() throws IOException {
        try (DirectoryStream<Path> scratches =
                Files.newDirectoryStream(data.getParent(), SCRATCH + "*")) {
            for (Path scratch : scratches) {
                try {
                    Folders.delete(scratch);
                } catch (IOException e) {
                    // Still being written to: the next start removes it.
                }
            }
        }
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<>(PostgresUser.prefix());
        try {
            command.add(PostgresPrograms.in(home.programs()).program("postgres").toString());
        } catch (IOException e) {
            throw new PlatformException("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
        }
        command.addAll(List.of("-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(NAME, command, Map.of("LC_ALL", "C", "TZ", "UTC"), home.log(NAME));
    }

    private Map<String, Object> settings() {
        // Without fsync a commit still outlives a crash of the processes, but not one of the
        // machine.
        String on = durability == Durability.KEEP ? "on" : "off";
        return Map.ofEntries(
                Map.entry("port", ports.number(Port.POSTGRESQL)),
                Map.entry("listen_addresses", "localhost"),
                // The path of a socket file may be too long for the system.
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", 200),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("fsync", on),
                Map.entry("full_page_writes", on),
                // What a statement that fails was about stays out of the log: it may be somebody's
                // health. The row of a broken constraint is a detail, which terse leaves out.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_parameter_max_length", 0),
                Map.entry("log_parameter_max_length_on_error", 0));
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void afterStart() {
        try (Connection connection = connect()) {
            for (Service service : Service.values()) {
                if (service.database() != null) {
                    new Databases(secrets).ensure(connection, service.database());
                }
            }
        } catch (SQLException e) {
            throw new PlatformException("cannot make the databases: " + e.getMessage(), e);
        }
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres?connectTimeout=2"
                        .formatted(ports.number(Port.POSTGRESQL)),
                SUPERUSER,
                secrets.password(SUPERUSER));
    }
}
