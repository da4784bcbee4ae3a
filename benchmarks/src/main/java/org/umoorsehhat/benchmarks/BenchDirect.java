package org.umoorsehhat.benchmarks;

import java.nio.file.Path;
import org.umoorsehhat.benchmarks.direct.Comparison;
import org.umoorsehhat.benchmarks.direct.Version;
import org.umoorsehhat.benchmarks.load.Kind;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.localstack.Checkout;

/**
 * The second half of {@code bin/compare-booking}: requests to booking-service of an old version and
 * of this one, in turn, so that whatever else the machine does meets both.
 */
public final class BenchDirect {

    private static final Path FOLDER = Path.of("benchmarks/target/compare-booking");

    private BenchDirect() {}

    /**
     * @param arguments built source tree of the old version, rounds, seconds of a round and of the
     *     warm-up; and what is asked for, {@code BOOKING} unless said
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int warmUp = Integer.parseInt(arguments[3]);
        Kind kind = arguments.length > 4 ? Kind.valueOf(arguments[4]) : Kind.BOOKING;
        Path folder = FOLDER.toAbsolutePath();
        BenchPlatform.remove(folder);
        try (var old = new Version(Path.of(arguments[0]), folder.resolve("old"))) {
            System.out.println("Old version:");
            old.open();
            try (var now = new Version(Checkout.find(), folder.resolve("new"))) {
                System.out.println("New version:");
                now.open();
                System.out.printf("Warm-up, %d s each%n", warmUp);
                old.ask(kind, "warm-up", warmUp);
                now.ask(kind, "warm-up", warmUp);
                compare(old, now, kind, rounds, seconds);
            }
        } finally {
            BenchPlatform.remove(folder.resolve("old/platform/data"));
            BenchPlatform.remove(folder.resolve("new/platform/data"));
        }
        System.exit(0);
    }

    private static void compare(Version old, Version now, Kind kind, int rounds, int seconds)
            throws Exception {
        var comparison = new Comparison(System.out);
        for (int round = 1; round <= rounds; round++) {
            comparison.add(
                    old.ask(kind, "round-" + round, seconds),
                    now.ask(kind, "round-" + round, seconds));
        }
        comparison.end();
    }
}
