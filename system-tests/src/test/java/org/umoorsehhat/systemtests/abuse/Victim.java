package org.umoorsehhat.systemtests.abuse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.Endpoints;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireAnswer;
import org.umoorsehhat.systemtests.wire.WireRequest;

/**
 * The platform that is attacked, and how to reach it: from addresses that no ordinary caller has,
 * since a limit by address must not be met by those.
 *
 * @param api for what has to be there before, as one of the demo users
 */
record Victim(Endpoints endpoints, Api api, Scale scale) {

    static final String ROOT = "/api/appointments/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Something that is done at the same time as others of its kind. */
    interface Step {
        void run() throws Exception;
    }

    URI gateway() {
        return endpoints.gateway();
    }

    /** One request on a connection of its own. */
    WireAnswer ask(String from, WireRequest request) throws IOException {
        return ask(gateway(), from, request);
    }

    WireAnswer ask(URI to, String from, WireRequest request) throws IOException {
        try (Wire wire = Wire.open(to, from)) {
            try {
                wire.send(request.bytes());
            } catch (IOException e) {
                // An answer may have come before all was sent, and then the connection was closed.
                return answerOrClosed(wire, request.method());
            }
            return answerOrClosed(wire, request.method());
        }
    }

    private static WireAnswer answerOrClosed(Wire wire, String method) throws IOException {
        try {
            return wire.answer(method, PATIENCE);
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return new WireAnswer(0, java.util.Map.of(), "closed: " + e);
        }
    }

    /** {@code path} is below {@code /api/appointments/}; {@code user} may be empty. */
    WireRequest request(String user, String method, String path, String body) {
        var headers = new ArrayList<String>();
        if (!user.isEmpty()) {
            headers.add("Authorization: Bearer " + api.token(user));
        }
        if (!body.isEmpty()) {
            headers.add("Content-Type: application/json");
        }
        return new WireRequest(
                method, ROOT + path, List.copyOf(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    WireRequest get(String user, String path) {
        return request(user, "GET", path, "");
    }

    /** Does {@code count} of it at the same time, and waits for all. */
    static void together(int count, IntFunction<Step> step)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int n = 0; n < count; n++) {
                Step one = step.apply(n);
                running.add(
                        threads.submit(() -> {
                            one.run();
                            return null;
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
