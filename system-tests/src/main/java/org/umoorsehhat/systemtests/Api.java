package org.umoorsehhat.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.localstack.AccessTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform as one of the demo users. Safe for many threads. */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Tokens are good for a quarter of an hour. */
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    private static final int TOO_MANY = 429;

    private static final String ROOT = "/api/appointments/";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final Endpoints endpoints;
    private final boolean obeysLimits;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, long nanoTime) {

        boolean isOld() {
            return System.nanoTime() - nanoTime > RENEWAL.toNanos();
        }
    }

    public Api(Endpoints endpoints) {
        this(endpoints, false);
    }

    private Api(Endpoints endpoints, boolean obeysLimits) {
        this.endpoints = endpoints;
        this.obeysLimits = obeysLimits;
    }

    /** One that waits when it is told to slow down, and then goes on. */
    public static Api obeyingLimits(Endpoints endpoints) {
        return new Api(endpoints, true);
    }

    /** Reads {@code path}, which is below {@code /api/appointments/}. */
    public Answer get(String user, String path) {
        return call(user, "GET", path, null, null);
    }

    /** Posts {@code body} as JSON. */
    public Answer post(String user, String path, Map<String, ?> body) {
        return call(user, "POST", path, body, null);
    }

    /** Posts {@code body} with an {@code Idempotency-Key}. */
    public Answer post(String user, String path, Map<String, ?> body, String idempotencyKey) {
        return call(user, "POST", path, body, idempotencyKey);
    }

    /** Puts {@code body} as JSON. */
    public Answer put(String user, String path, Map<String, ?> body) {
        return call(user, "PUT", path, body, null);
    }

    /** Patches with {@code body} as JSON. */
    public Answer patch(String user, String path, Map<String, ?> body) {
        return call(user, "PATCH", path, body, null);
    }

    /** Deletes what is at {@code path}. */
    public Answer delete(String user, String path) {
        return call(user, "DELETE", path, null, null);
    }

    /** The OpenAPI document of a service, which the gateway shows: {@code booking}, … */
    public JsonNode document(String service) {
        return read(endpoints.gateway().resolve("/v3/api-docs/" + service)).json();
    }

    private Answer call(
            String user,
            String method,
            String path,
            @Nullable Map<String, ?> body,
            @Nullable String key) {
        var request =
                HttpRequest.newBuilder(endpoints.gateway().resolve(ROOT + path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token(user));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return send(request.build());
    }

    /** A bearer token of a demo user, which exist in the local profile only. */
    public String token(String user) {
        Token known = tokens.get(user);
        if (known == null || known.isOld()) {
            known = new Token(requestToken(user), System.nanoTime());
            tokens.put(user, known);
        }
        return known.value();
    }

    private String requestToken(String user) {
        try {
            return AccessTokens.of(endpoints.identity(), user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The e-mails that have arrived for {@code address}, newest first, each with its id and
     * subject.
     */
    public JsonNode inbox(String address) {
        return new MailSink(endpoints.inbox(), this::read).mails(address);
    }

    /** Pays by the page of the local stack's provider of payments, which moves no money. */
    Answer pay(String intent) {
        return send(
                HttpRequest.newBuilder(endpoints.inbox().resolve("/pay/" + intent))
                        .timeout(TIMEOUT)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private Answer read(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build());
    }

    private Answer send(HttpRequest request) {
        long began = System.nanoTime();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            while (obeysLimits && response.statusCode() == TOO_MANY) {
                Thread.sleep(
                        Duration.ofSeconds(
                                response.headers().firstValueAsLong("Retry-After").orElse(1)));
                response = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
