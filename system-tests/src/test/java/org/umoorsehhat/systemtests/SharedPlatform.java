package org.umoorsehhat.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.demo.DemoData;

/**
 * One platform with demo data for all tests of the module; starting it is what takes long. It ends
 * with the JVM.
 */
final class SharedPlatform {

    /** As with docker compose and on Kubernetes. */
    private static final Map<String, String> LOGS =
            Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");

    private static final Platform PLATFORM = start();

    private SharedPlatform() {}

    static Platform get() {
        return PLATFORM;
    }

    static Endpoints endpoints() {
        return new Endpoints(PLATFORM.gateway(), PLATFORM.identity(), PLATFORM.inbox());
    }

    private static Platform start() {
        long began = System.nanoTime();
        Platform platform = TestPlatform.start(LOGS).platform();
        try {
            System.out.println("Demo data: " + new DemoData(platform).load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(
                "The platform is ready after "
                        + (System.nanoTime() - began) / 1_000_000_000
                        + " s");
        return platform;
    }
}
