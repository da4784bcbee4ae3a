package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of many demo users. */
public final class Tokens {

    private static final int AT_ONCE = 8;

    private Tokens() {}

    /** Writes a token a line for patients 1 to {@code count}. */
    public static void write(URI identity, int count, Path file)
            throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> asked = new ArrayList<>();
            for (int n = 1; n <= count; n++) {
                String user = "patient" + n;
                asked.add(threads.submit(() -> token(http, identity, user)));
            }
            for (Future<String> one : asked) {
                lines.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("no token", e.getCause());
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static String token(HttpClient http, URI identity, String user)
            throws IOException, InterruptedException {
        String credentials = user + ":demo";
        HttpRequest request =
                HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(body).required("access_token").asString();
    }
}
