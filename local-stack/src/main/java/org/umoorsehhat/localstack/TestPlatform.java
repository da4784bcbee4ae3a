package org.umoorsehhat.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Folders;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Ports;
import org.umoorsehhat.localstack.process.Owner;

/**
 * A platform for tests: random ports, data of its own, and nothing left when the JVM ends.
 *
 * <p>Its logs stay in {@code target/platform} of the module that is tested.
 */
public final class TestPlatform implements AutoCloseable {

    private static final Path FOLDERS = Path.of("target/platform");

    /** A few patients do here what thousands would: limits for one are far away. */
    public static final Map<String, String> FEW_PATIENTS =
            Map.of(
                    "LIMIT_LIVE_BOOKINGS", "100000",
                    "LIMIT_LIVE_BOOKINGS_AT_DOCTOR", "100000",
                    "LIMIT_BOOKINGS_PER_DAY", "100000",
                    "LIMIT_CANCELLATIONS", "100000",
                    "LIMIT_WAITING_ENTRIES", "100000",
                    "LIMIT_WAITING_ENTRIES_PER_DAY", "100000",
                    "LIMIT_MESSAGES", "100000");

    private final Platform platform;
    private final Home home;
    private final Thread hook = new Thread(this::end, "stop-platform");

    private TestPlatform(Home home, Map<String, String> more) {
        this.home = home;
        var environment = new HashMap<>(FEW_PATIENTS);
        // What is told in milliseconds takes longer where all processes share two processors.
        environment.put("SLOT_GRACE", "2s");
        environment.putAll(more);
        this.platform =
                new Platform(
                        home, Ports.random(), Durability.SCRATCH, Progress.SILENT, environment);
    }

    /** Starts all parts and returns when they are ready. */
    public static TestPlatform start() {
        return start(List.of());
    }

    /**
     * Starts all parts.
     *
     * @param more environment variables of every service
     */
    public static TestPlatform start(Map<String, String> more) {
        return start(Checkout.find(), List.of(), more);
    }

    /**
     * Starts all parts but some.
     *
     * @param without names of parts
     */
    public static TestPlatform start(List<String> without) {
        return start(Checkout.find(), without, Map.of());
    }

    /** Starts all parts from another source tree with built jars: another version. */
    public static TestPlatform start(Path checkout) {
        return start(checkout, Map.of());
    }

    /**
     * Starts all parts from another source tree with built jars: another version.
     *
     * @param more environment variables of every service
     */
    public static TestPlatform start(Path checkout, Map<String, String> more) {
        return start(checkout, List.of(), more);
    }

    private static TestPlatform start(
            Path checkout, List<String> without, Map<String, String> more) {
        Path folder =
                FOLDERS.toAbsolutePath().resolve(UUID.randomUUID().toString().substring(0, 8));
        var test = new TestPlatform(new Home(checkout, folder), more);
        try {
            endAbandoned();
            Owner.claim(folder);
            Runtime.getRuntime().addShutdownHook(test.hook);
            test.platform.start(
                    test.platform.parts().stream()
                            .filter(p -> !without.contains(p.name()))
                            .toList());
            return test;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            test.close();
            throw e;
        }
    }

    public Platform platform() {
        return platform;
    }

    /** Where its files are. */
    Home home() {
        return home;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook runs, and finds nothing left.
        }
    }

    private void end() {
        platform.killAll();
        try {
            Folders.delete(home.folder().resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what the tests of a JVM left behind that had no time to, because it was killed itself.
     */
    private static void endAbandoned() throws IOException {
        if (!Files.isDirectory(FOLDERS)) {
            return;
        }
        try (Stream<Path> folders = Files.list(FOLDERS.toAbsolutePath())) {
            for (Path folder : folders.filter(Owner::isGone).toList()) {
                new TestPlatform(new Home(Checkout.find(), folder), Map.of()).end();
            }
        }
    }
}
