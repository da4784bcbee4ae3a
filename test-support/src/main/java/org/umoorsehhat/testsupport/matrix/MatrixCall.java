package org.umoorsehhat.testsupport.matrix;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service on a port of this machine. */
final class MatrixCall {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    MatrixCall(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param body missing where it is no JSON
     * @param text as it came; empty where there is none, or where it has no end
     */
    record Answer(int status, JsonNode body, String text) {}

    Answer send(String method, String uri, @Nullable String token, @Nullable String body) {
        return send(method, uri, token, body, "test");
    }

    /**
     * @param purpose of the access
     */
    Answer send(
            String method,
            String uri,
            @Nullable String token,
            @Nullable String body,
            String purpose) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("X-Access-Purpose", purpose)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answer(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream stream = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            String text =
                    type.contains("event-stream")
                            ? ""
                            : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            JsonMapper json = JsonMapper.shared();
            boolean isJson = type.contains("json") && !text.isEmpty();
            return new Answer(
                    response.statusCode(), isJson ? json.readTree(text) : json.missingNode(), text);
        }
    }
}
