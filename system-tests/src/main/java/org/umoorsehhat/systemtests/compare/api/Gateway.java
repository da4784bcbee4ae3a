package org.umoorsehhat.systemtests.compare.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.umoorsehhat.localstack.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests, one after the other. */
public final class Gateway implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final String ROOT = "/api/appointments";
    private static final Set<String> CONTRACT =
            Set.of("content-type", "etag", "location", "retry-after", "allow", "www-authenticate");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final Platform platform;
    private final Map<String, String> tokens = new HashMap<>();

    public Gateway(Platform platform) {
        this.platform = platform;
        tokens.put(Call.STRANGER, "bm90.YQ.dG9rZW4");
    }

    public Reply send(Call call) {
        URI address = URI.create(platform.gateway() + ROOT + call.path());
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
        if (!call.caller().equals(Call.NOBODY)) {
            request.header("Authorization", "Bearer " + token(call.caller()));
        }
        JsonNode body = call.body();
        if (body != null && !call.headers().containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        call.headers().forEach(request::header);
        request.method(
                call.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        return send(request.build());
    }

    private static String text(JsonNode body) {
        return body.isString() ? body.asString() : JSON.writeValueAsString(body);
    }

    /** Of a stream that does not end only the beginning is read: status and headers. */
    private Reply send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                Map<String, String> headers = headers(response);
                boolean endless =
                        headers.getOrDefault("content-type", "").startsWith("text/event-stream");
                byte[] read = endless ? new byte[0] : body.readAllBytes();
                return new Reply(
                        response.statusCode(), headers, new String(read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        var headers = new TreeMap<String, String>();
        response.headers()
                .map()
                .forEach((name, values) -> {
                    if (CONTRACT.contains(name)) {
                        headers.put(name, String.join(", ", values));
                    }
                });
        return headers;
    }

    private String token(String user) {
        return tokens.computeIfAbsent(user, platform::token);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
