package org.umoorsehhat.testsupport.address;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service on a port of this machine as an administrator. */
final class AddressCall {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = Tokens.admin();
    private final int port;

    AddressCall(int port) {
        this.port = port;
    }

    /**
     * @param allow methods of the header
     * @param text empty for what is no JSON
     */
    record Answer(int status, String type, Set<String> allow, String text) {

        void requireProblem(int expected) {
            if (status != expected || !type.startsWith("application/problem+json")) {
                throw new AssertionError(
                        "%d %s and not %d: %s".formatted(status, type, expected, text));
            }
        }
    }

    /** Made in the background at the start. */
    JsonNode document() {
        String text =
                await().atMost(PATIENCE)
                        .until(
                                () -> send("GET", "/v3/api-docs", "*/*"),
                                answer -> answer.status() == 200)
                        .text();
        return JsonMapper.shared().readTree(text);
    }

    /**
     * @param path each {@code {parameter}} of it is 1
     */
    Answer send(String method, String path, String accept) {
        String uri = "http://localhost:" + port + path.replaceAll("\\{[^}]+}", "1");
        var request =
                HttpRequest.newBuilder(URI.create(uri))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", accept)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return answer(client.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        var allow = new TreeSet<String>();
        response.headers()
                .allValues("Allow")
                .forEach(header -> allow.addAll(Arrays.asList(header.split(", *"))));
        // A stream has no end.
        try (InputStream body = response.body()) {
            String text =
                    type.contains("json")
                            ? new String(body.readAllBytes(), StandardCharsets.UTF_8)
                            : "";
            return new Answer(response.statusCode(), type, allow, text);
        }
    }

    /** Sends what may be no request, and reads until the connection ends. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
