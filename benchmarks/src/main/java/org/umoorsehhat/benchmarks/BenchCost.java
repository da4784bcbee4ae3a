package org.umoorsehhat.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.umoorsehhat.benchmarks.cost.Cost;
import org.umoorsehhat.benchmarks.cost.CostTable;
import org.umoorsehhat.benchmarks.cost.WholeVersion;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.localstack.Checkout;

/**
 * {@code bin/compare-cost}: processor time of a booking with all its effects, of this version or of
 * an old one and this one in turn.
 */
public final class BenchCost {

    private static final Path FOLDER = Path.of("benchmarks/target/compare-cost");

    private BenchCost() {}

    /**
     * @param arguments rounds, seconds of a round, steady bookings per second, seconds of the
     *     warm-up, and perhaps the built source tree of the old version
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        double rate = Double.parseDouble(arguments[2]);
        int warmUp = Integer.parseInt(arguments[3]);
        Path folder = FOLDER.toAbsolutePath();
        BenchPlatform.remove(folder);
        try {
            if (arguments.length > 4) {
                compare(Path.of(arguments[4]), folder, rounds, seconds, rate, warmUp);
            } else {
                alone(folder, rounds, seconds, rate, warmUp);
            }
        } finally {
            BenchPlatform.remove(folder.resolve("old/platform/data"));
            BenchPlatform.remove(folder.resolve("new/platform/data"));
        }
        System.exit(0);
    }

    private static void alone(Path folder, int rounds, int seconds, double rate, int warmUp)
            throws Exception {
        try (var version = new WholeVersion(Checkout.find(), folder.resolve("new"))) {
            version.warmUp(rate, warmUp);
            for (int round = 1; round <= rounds; round++) {
                version.round(round, rate, seconds);
                say(round, "new", version);
            }
            System.out.println();
            System.out.println(
                    CostTable.of(Cost.median(version.steady()), Cost.median(version.saturated())));
        }
    }

    private static void compare(
            Path checkout, Path folder, int rounds, int seconds, double rate, int warmUp)
            throws Exception {
        System.out.println("Old version:");
        try (var old = new WholeVersion(checkout, folder.resolve("old"))) {
            System.out.println("New version:");
            try (var now = new WholeVersion(Checkout.find(), folder.resolve("new"))) {
                old.warmUp(rate, warmUp);
                now.warmUp(rate, warmUp);
                for (int round = 1; round <= rounds; round++) {
                    old.round(round, rate, seconds);
                    say(round, "old", old);
                    now.round(round, rate, seconds);
                    say(round, "new", now);
                }
                String steady = String.format(Locale.ROOT, "at %.0f/s", rate);
                System.out.println();
                System.out.println(CostTable.compare(steady, old.steady(), now.steady()));
                System.out.println();
                System.out.println(
                        CostTable.compare("saturated", old.saturated(), now.saturated()));
            }
        }
    }

    private static void say(int round, String name, WholeVersion version) {
        List<Cost> steady = version.steady();
        Cost saturated = version.saturated().getLast();
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %.1f ms at the steady rate, %.1f ms at %.0f/s (%.1f s to the last"
                        + " effect), %.1f %% of a processor at rest%n",
                round,
                name,
                steady.getLast().total(),
                saturated.total(),
                saturated.rate(),
                saturated.drain(),
                100 * steady.getLast().atRest());
    }
}
