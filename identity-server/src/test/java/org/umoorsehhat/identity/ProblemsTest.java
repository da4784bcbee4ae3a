package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every answer that is no page says what it is, those of the HTTP server itself included. */
@ActiveProfiles("local")
class ProblemsTest extends IdentityTest {

    @TempDir static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry registry) {
        registry.add("SIGNING_KEY_FILE", () -> folder.resolve("signing-key.jwk").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /oauth2/jwks?a=<> HTTP/1.1",
                "GET /oauth2/jwks NONSENSE/1",
                "NONSENSE",
                "GET /oauth2/jwks?{x 40000} HTTP/1.1",
                "GET /oauth2/jwks HTTP/1.1\\r\\nX: {x 40000}",
                "GET /oauth2/jwks HTTP/1.1\\r\\nHost: a\\r\\nHost: b",
            })
    void whatIsNoRequestOrTooLongIsAProblem(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|414|431|505) .*");
        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"about:blank\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRACE | /oauth2/jwks | GET, HEAD",
                "TRACE | /login | GET, POST",
                "QUERY | /oauth2/jwks | GET, HEAD",
                "PROPFIND | /oauth2/token | POST, OPTIONS",
            })
    void aMethodThatNobodyKnowsIsNotAllowed(String method, String path, String allowed)
            throws IOException {
        String answer = raw(method + " " + path + " HTTP/1.1\\r\\nHost: localhost");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("allow: " + allowed);
    }

    @Test
    void whatIsNotServedIsAProblemForWhoeverWantsNoPage() throws Exception {
        HttpResponse<String> answer =
                send(request("/oauth2/introspect").header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).path("status").asInt()).isEqualTo(403);

        var nobody =
                send(
                        request("/oauth2/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials")));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(json(nobody).path("status").asInt()).isEqualTo(401);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String sent = expand(request.replace("\\r\\n", "\r\n"));
            socket.getOutputStream()
                    .write(
                            (sent + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@code {x 3}} is {@code xxx}. */
    private static String expand(String text) {
        int from = text.indexOf('{');
        if (from < 0) {
            return text;
        }
        String[] part = text.substring(from + 1, text.indexOf('}')).split(" ", 2);
        return text.substring(0, from)
                + part[0].repeat(Integer.parseInt(part[1]))
                + text.substring(text.indexOf('}') + 1);
    }
}
