package org.umoorsehhat.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Asks identity-server for the tokens of its demo users. */
public final class AccessTokens {

    private static final String SECRET = "demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AccessTokens() {}

    /**
     * An access token by the client credentials grant.
     *
     * @param user {@code admin}, {@code doctor<N>} or {@code patient<N>}
     * @throws IOException if identity-server is away or does not know the user
     */
    public static String of(URI identity, String user) throws IOException {
        String credentials =
                Base64.getEncoder()
                        .encodeToString((user + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(
                        "identity-server answered %d for '%s': %s"
                                .formatted(response.statusCode(), user, response.body()));
            }
            return JSON.readTree(response.body()).required("access_token").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
