package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one address of the platform; safe for many threads. */
public final class ServiceApi implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    public ServiceApi(URI address) {
        this.address = address;
    }

    /** Posts to a path below {@code /api/appointments/}; the answer must be a success. */
    public JsonNode post(String token, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                        .build();
        return JsonMapper.shared().readTree(send(request));
    }

    /** Reads a path below {@code /api/appointments/}, and gives what came as it came. */
    public String get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).GET().build());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(address.resolve("/api/appointments/" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s %s was answered %d: %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    response.statusCode(),
                                    response.body()));
        }
        return response.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
