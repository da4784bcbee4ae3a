package org.umoorsehhat.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import org.umoorsehhat.benchmarks.cost.WholeVersion;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.localstack.Checkout;

/** {@code bin/find-speed}: what a command sees of the pages while the platform is booked at. */
public final class BenchFind {

    private static final Path FOLDER = Path.of("benchmarks/target/find-speed");

    private BenchFind() {}

    /**
     * @param arguments bookings per second, for how many seconds, seconds of the warm-up, and the
     *     command, which is told the address by {@code GATEWAY}
     */
    public static void main(String[] arguments) throws Exception {
        double rate = Double.parseDouble(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        int warmUp = Integer.parseInt(arguments[2]);
        var command = new ProcessBuilder(Arrays.copyOfRange(arguments, 3, arguments.length));
        Path folder = FOLDER.toAbsolutePath();
        BenchPlatform.remove(folder);
        int status;
        try (var version = new WholeVersion(Checkout.find(), folder)) {
            version.warmUp(rate, warmUp);
            status = version.whileBooking(rate, seconds, command);
        } finally {
            BenchPlatform.remove(folder.resolve("platform/data"));
        }
        System.exit(status);
    }
}
