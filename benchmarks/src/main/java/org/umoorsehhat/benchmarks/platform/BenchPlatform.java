package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Folders;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import org.umoorsehhat.localstack.part.Secrets;

/**
 * The platform as {@code make up} starts it, on ports and with data of its own, so that it may run
 * beside that one. Closing it, or the end of this JVM, ends its processes.
 */
public final class BenchPlatform implements AutoCloseable {

    private final Path folder;
    private final Ports ports = Ports.random();
    private final Platform platform;
    private final Thread hook;

    /**
     * @param folder of logs and data
     */
    public BenchPlatform(Path folder, Durability durability) {
        this(Checkout.find(), folder, durability);
    }

    /**
     * @param checkout a source tree with built jars, of whatever version
     * @param folder of logs and data
     */
    public BenchPlatform(Path checkout, Path folder, Durability durability) {
        this.folder = folder.toAbsolutePath();
        this.platform =
                new Platform(
                        new Home(checkout, this.folder),
                        ports,
                        durability,
                        (part, took) ->
                                System.out.printf(
                                        "  %-22s ready after %.1f s%n",
                                        part, took.toMillis() / 1000.0),
                        TestPlatform.FEW_PATIENTS);
        this.hook = new Thread(platform::killAll, "stop-platform");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public Platform platform() {
        return platform;
    }

    /** Starts some parts. */
    public void start(Collection<String> names) {
        platform.start(names.stream().map(platform::part).toList());
    }

    /** Starts all parts that do not run. */
    public void start() {
        platform.start(platform.parts());
    }

    /** Stops parts in good order, one after the other. */
    public void stop(Collection<String> names) {
        names.forEach(platform::stop);
    }

    /** Opens a connection of the superuser. */
    public Connection superuser(String database) throws SQLException {
        String url =
                "jdbc:postgresql://localhost:%d/%s"
                        .formatted(ports.number(Port.POSTGRESQL), database);
        return DriverManager.getConnection(
                url, "postgres", new Secrets(folder).password("postgres"));
    }

    /** Removes what an earlier platform left in a folder. */
    public static void remove(Path folder) throws IOException {
        Folders.delete(folder.toAbsolutePath());
    }

    @Override
    public void close() {
        platform.stopAll();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
