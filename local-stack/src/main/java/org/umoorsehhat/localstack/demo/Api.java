package org.umoorsehhat.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.umoorsehhat.localstack.PlatformException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as one caller sees it through the gateway. */
final class Api implements AutoCloseable {

    private static final int ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    Api(URI gateway, String token) {
        this.root = gateway.resolve("/api/appointments/");
        this.token = token;
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** With a key, so that a repeat of what was done already changes nothing. */
    JsonNode post(String path, Map<String, ?> body) throws IOException {
        return send(
                request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    /** A service that has just come up may be too busy for a moment, and says so. */
    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            for (int attempt = 1; attempt < ATTEMPTS && isBusy(response); attempt++) {
                Thread.sleep(PAUSE);
                response = http.send(request, BodyHandlers.ofString());
            }
            if (response.statusCode() / 100 != 2) {
                throw new PlatformException(
                        "The demo data cannot be loaded: %s %s was answered %d: %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        response.statusCode(),
                                        response.body()));
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean isBusy(HttpResponse<?> response) {
        return response.statusCode() == 503 || response.statusCode() == 429;
    }
}
