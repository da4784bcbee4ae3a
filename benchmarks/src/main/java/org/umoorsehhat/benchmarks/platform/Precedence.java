package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.umoorsehhat.localstack.Platform;

/**
 * Who waits for an answer comes first: on processors that all services share, those that only hear
 * of a booking give way to those that make it.
 */
public final class Precedence {

    /** About a tenth of the usual share, when both have work. */
    private static final int NICENESS = 10;

    private static final List<String> FOLLOWERS =
            List.of("scheduling-service", "waitlist-service", "notification-service");

    private Precedence() {}

    /** From now on, until they are started again. */
    public static void toWhoIsWaitedFor(Platform platform)
            throws IOException, InterruptedException {
        for (String follower : FOLLOWERS) {
            long process = platform.processes().find(follower).orElseThrow().pid();
            run("renice", "-n", "" + NICENESS, "-g", "" + process);
            // Linux may share processors among sessions first; then niceness counts within one.
            Path session = Path.of("/proc/" + process + "/autogroup");
            if (Files.exists(session)) {
                Files.writeString(session, "" + NICENESS);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IOException("%s exited with %d".formatted(String.join(" ", command), exit));
        }
    }
}
