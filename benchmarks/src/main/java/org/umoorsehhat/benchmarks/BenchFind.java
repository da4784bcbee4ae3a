package org.umoorsehhat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.umoorsehhat.benchmarks.cost.Cost;
import org.umoorsehhat.benchmarks.cost.WholeVersion;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.localstack.Checkout;

/** {@code bin/find-speed}: how long the find page takes in a browser while others book. */
public final class BenchFind {

    private static final Path FOLDER = Path.of("benchmarks/target/find-speed");

    private BenchFind() {}

    /**
     * @param arguments bookings per second meanwhile, seconds of them before the first visit, their
     *     seconds after it, and the command that visits the page named by {@code GATEWAY}
     */
    public static void main(String[] arguments) throws Exception {
        double rate = Double.parseDouble(arguments[0]);
        int warmUp = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        List<String> visits = List.of(arguments).subList(3, arguments.length);
        Path folder = FOLDER.toAbsolutePath();
        BenchPlatform.remove(folder);
        int exit;
        try (var version = new WholeVersion(Checkout.find(), folder);
                var others = Executors.newSingleThreadExecutor()) {
            version.warmUp(rate, warmUp);
            Future<Cost> held = others.submit(() -> version.hold(rate, seconds));
            exit = visit(version, visits);
            boolean isHeld = !held.isDone();
            Cost cost = held.get();
            System.out.printf(
                    Locale.ROOT,
                    "meanwhile %.0f bookings/s, p50 %.1f ms, p99 %.1f ms, %d other answers; the last"
                            + " effect %.1f s after the last of them%n",
                    cost.rate(),
                    cost.p50(),
                    cost.p99(),
                    cost.errors(),
                    cost.drain());
            if (!isHeld) {
                throw new IllegalStateException("the bookings ended before the visits did");
            }
        } finally {
            BenchPlatform.remove(folder.resolve("platform/data"));
        }
        System.exit(exit);
    }

    private static int visit(WholeVersion version, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("GATEWAY", version.gateway().toString());
        return builder.start().waitFor();
    }
}
