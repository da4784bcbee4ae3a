package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

/** What browsers are told, and which pages of other origins may call. */
class BrowserHeadersTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments/";
    private static final String CONSOLE = "https://console.example";

    @DynamicPropertySource
    static void origins(DynamicPropertyRegistry registry) {
        registry.add("CORS_ALLOWED_ORIGINS", () -> CONSOLE + ",https://clinic.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/v3/api-docs/booking", "/nothing/there"})
    void everyAnswerCarriesTheRules(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void aRefusalCarriesThemToo() throws Exception {
        HttpResponse<String> answer = send(anonymous(PATH));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPageOfANamedOriginMayAskAndReadTheAnswer() throws Exception {
        HttpResponse<String> asked = preflight(CONSOLE, "POST", "authorization,idempotency-key");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(CONSOLE);
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("idempotency-key");
        assertThat(Upstreams.seenBy("booking")).isEmpty();

        HttpResponse<String> answer = send(as(Tokens.patient(1), PATH).header("Origin", CONSOLE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(CONSOLE);
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("X-Trace-Id");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aRefusalCanBeReadByThePageToo() throws Exception {
        HttpResponse<String> answer = send(anonymous(PATH).header("Origin", CONSOLE));

        problem(answer, 401, "unauthorized");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(CONSOLE);
    }

    @Test
    void aPageOfAnotherOriginMayNot() throws Exception {
        assertThat(preflight("https://elsewhere.example", "POST", "authorization").statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer =
                send(as(Tokens.patient(1), PATH).header("Origin", "https://elsewhere.example"));
        problem(answer, 403, "forbidden");
        assertThat(Upstreams.seenBy("booking")).isEmpty();
    }

    @Test
    void aMethodOrAHeaderThatIsNotOursIsRefused() throws Exception {
        assertThat(preflight(CONSOLE, "TRACE", "authorization").statusCode()).isEqualTo(403);
        assertThat(preflight(CONSOLE, "POST", "x-made-up").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin, String method, String headers)
            throws Exception {
        return send(
                anonymous(PATH)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
