package org.umoorsehhat.benchmarks.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.localstack.part.Durability;

/**
 * A database with so many appointments, kept for later runs.
 *
 * @param appointments how many there are
 */
public record Filled(int appointments) {

    /** What booking-service needs, and itself. */
    private static final List<String> PARTS =
            List.of("postgresql", "kafka", "config-server", "identity-server", "booking-service");

    private Path folder() {
        return Path.of("benchmarks/target/bench-data/" + appointments).toAbsolutePath();
    }

    private Path mark() {
        return folder().resolve("filled");
    }

    /** Whether it was filled to its end. */
    public boolean isThere() {
        return Files.exists(mark());
    }

    /** Fills it, unless that was done before. */
    public void fill() throws Exception {
        if (isThere()) {
            System.out.printf("%,d appointments are there already: %s%n", appointments, folder());
            return;
        }
        BenchPlatform.remove(folder());
        long begin = System.nanoTime();
        // What a crash of the machine destroys is filled anew.
        try (var platform = new BenchPlatform(folder(), Durability.SCRATCH)) {
            platform.start(PARTS);
            platform.stop(List.of("booking-service"));
            try (var connection = platform.superuser("booking")) {
                var filling = new Filling(connection);
                filling.fill(appointments);
                System.out.printf(
                        "%,d appointments, %.1f GB, in %.0f s%n",
                        appointments, filling.size() / 1e9, (System.nanoTime() - begin) / 1e9);
            }
        }
        Files.createFile(mark());
    }

    /** Starts booking-service with it. */
    public BenchPlatform start() {
        var platform = new BenchPlatform(folder(), Durability.KEEP);
        platform.start(PARTS);
        return platform;
    }
}
