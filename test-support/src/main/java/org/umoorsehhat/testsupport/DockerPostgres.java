package org.umoorsehhat.testsupport;

import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.umoorsehhat.testsupport.docker.PinnedContainer;

/** PostgreSQL in a container whose host port stays when it is stopped and started. */
final class DockerPostgres implements PostgresServer.Process {

    static final String IMAGE = "postgres:18";

    private final PinnedContainer<PostgreSQLContainer> container =
            new PinnedContainer<>(
                    new PostgreSQLContainer(IMAGE)
                            .withUsername("postgres")
                            .withPassword("postgres")
                            .withEnv(
                                    "POSTGRES_INITDB_ARGS",
                                    "--locale-provider=builtin --locale=C.UTF-8")
                            .withCommand(command()),
                    PostgreSQLContainer.POSTGRESQL_PORT,
                    FreePorts.next());

    static DockerPostgres started() {
        var postgres = new DockerPostgres();
        postgres.container.create();
        return postgres;
    }

    @Override
    public String host() {
        return container.host();
    }

    @Override
    public int port() {
        return container.port();
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void close() {
        container.close();
    }

    private static String[] command() {
        Stream<String> settings =
                PostgresServer.SETTINGS.entrySet().stream()
                        .flatMap(s -> Stream.of("-c", s.getKey() + "=" + s.getValue()));
        return Stream.concat(List.of("postgres").stream(), settings).toArray(String[]::new);
    }
}
