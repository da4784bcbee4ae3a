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
public final class SharedPlatform {

    private static final SpanReceiver SPANS = new SpanReceiver();

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    // As with docker compose and on Kubernetes.
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                    "ecs",
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                    SPANS.endpoint(),
                    // Only requests that ask for it are traced.
                    "TRACING_SAMPLING",
                    "0",
                    // One limit that can be reached.
                    "LIMIT_LIVE_BOOKINGS_AT_DOCTOR",
                    "30");

    private static final Platform PLATFORM = start();

    private SharedPlatform() {}

    public static Platform get() {
        return PLATFORM;
    }

    public static Endpoints endpoints() {
        return Endpoints.of(PLATFORM);
    }

    /** Where the services send their spans. */
    static SpanReceiver spans() {
        return SPANS;
    }

    private static Platform start() {
        long began = System.nanoTime();
        Platform platform = TestPlatform.start(ENVIRONMENT).platform();
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
