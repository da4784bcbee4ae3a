package org.umoorsehhat.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.umoorsehhat.testsupport.fuzz.OpenApiFuzzer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of every service's document, asked through the gateway by one role. No answer is
 * a {@code 5xx}, each refusal is a problem, each status is announced or one of the gateway's, and
 * none comes later than {@link GatewayTarget} waits. The same seed sends the same.
 */
final class PlatformFuzz {

    static final List<String> SERVICES =
            List.of("scheduling", "booking", "waitlist", "notification");

    /** What the gateway, or the server in front of the controllers, says by itself. */
    private static final Set<Integer> BEFORE =
            Set.of(400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 429, 431);

    private static final String API = "/api/appointments";

    /** The public directory, which is open on a local platform. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "GET " + API + "/doctors",
                    "GET " + API + "/doctors/{id}",
                    "GET " + API + "/services",
                    "GET " + API + "/services/{id}",
                    "GET " + API + "/locations",
                    "GET " + API + "/locations/{id}",
                    "GET " + API + "/rooms",
                    "GET " + API + "/rooms/{id}",
                    "GET " + API + "/next-available",
                    "GET " + API + "/availability",
                    "GET " + API + "/availability/days",
                    "GET " + API + "/availability/next",
                    "POST " + API + "/check-availability");

    private static final int SHOWN = 8;

    private final FuzzedPlatform platform = FuzzedPlatform.get();
    private final CurrentTarget now = new CurrentTarget();
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, OpenApiFuzzer> fuzzers = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private Duration slowest = Duration.ZERO;
    private int operations;

    PlatformFuzz() {
        for (String service : SERVICES) {
            JsonNode document = platform.document(service);
            documents.put(service, document);
            fuzzers.put(service, new OpenApiFuzzer(document, platform.known(), now).behind(BEFORE));
        }
    }

    /** Sends {@code each} requests of each operation. */
    void run(Role role, int each, long seed) {
        SERVICES.forEach(service -> {
            for (OpenApiOperation operation : OpenApiOperation.of(documents.get(service))) {
                // A stream has no end to wait for.
                if (!operation.path().endsWith("/stream")) {
                    run(role, each, seed, fuzzers.get(service), operation);
                }
            }
        });
    }

    private void run(
            Role role, int each, long seed, OpenApiFuzzer fuzzer, OpenApiOperation operation) {
        long own = seed ^ operation.toString().hashCode() ^ role.ordinal();
        URI gateway = platform.endpoints().gateway();
        try (var target = new GatewayTarget(gateway, platform.token(role), own)) {
            now.set(target);
            var report = fuzzer.run(operation, each, own);
            operations++;
            report.statuses().forEach((status, n) -> statuses.merge(status, n, Integer::sum));
            report.violations()
                    .forEach(what ->
                            violations.add(
                                    "%s as %s, seed %d: %s"
                                            .formatted(operation, role, seed, what)));
            if (role == Role.NOBODY && !PUBLIC.contains(operation.toString())) {
                report.statuses().keySet().stream()
                        .filter(status -> status < 400)
                        .forEach(status ->
                                violations.add(operation + " answers nobody with " + status));
            }
            slowest = target.slowest().compareTo(slowest) > 0 ? target.slowest() : slowest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws AssertionError with the requests whose answers were wrong, ready to be sent again
     */
    void requireNothingWrong() {
        int requests = statuses.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "fuzz: %d requests of %d operations and roles, statuses %s, slowest %d ms, %d wrong%n",
                requests, operations, statuses, slowest.toMillis(), violations.size());
        assertThat(requests).isPositive();
        var shown = violations.subList(0, Math.min(SHOWN, violations.size()));
        int wrong = violations.size();
        assertThat(List.copyOf(shown)).as("%d of %d answers are wrong", wrong, requests).isEmpty();
    }
}
