package org.umoorsehhat.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages, of which the class path of the tests has a small stand-in. */
class PagesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/find/7",
                "/book/7",
                "/my-appointments",
                "/my-appointments/7/move",
                "/waiting-list",
                "/profile",
                "/link",
                "/doctor",
                "/doctor/calendar",
                "/desk/appointments"
            })
    void everyAddressOfThePagesIsTheOnePage(String path) throws Exception {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .contains("connect-src 'self' http")
                .doesNotContain("unsafe-eval", "script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/assets/nothing.js", "/finding", "/index.html"})
    void whatIsNoPageIsAProblem(String path) throws Exception {
        problem(page(path), 404, "not-found");
    }

    @Test
    void anUnknownAddressOfTheApiIsNoPage() throws Exception {
        problem(page("/api/appointments/nothing"), 401, "unauthorized");
        problem(get("/api/appointments/nothing"), 404, "not-found");
    }

    @Test
    void whatHasItsContentInItsNameIsKeptForAYear() throws Exception {
        HttpResponse<String> answer = page("/assets/sample.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("immutable", "max-age=31536000");
    }

    @Test
    void itIsSentAsTheBuildCompressedIt() throws Exception {
        HttpResponse<String> answer =
                send(anonymous("/assets/sample.js").header("Accept-Encoding", "gzip"));

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Content-Type")).contains("javascript");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    }

    @Test
    void thePagesLearnWhoLetsPeopleLogInAndWhoseTheyAre() throws Exception {
        JsonNode config = JsonMapper.shared().readTree(page("/config.json").body());

        assertThat(config.path("issuer").asString()).startsWith("http");
        assertThat(config.path("client_id").asString()).isEqualTo("umoorsehhat-web");
        assertThat(config.path("scopes").asString()).isEqualTo("openid");
        assertThat(config.path("languages").toString()).isEqualTo("[\"en\",\"ar\",\"ur\"]");
        assertThat(config.path("clinic").path("name").asString()).isEqualTo("Umoor Sehhat");
        assertThat(config.path("clinic").path("colour").asString()).isEqualTo("#0b5cad");
        assertThat(Upstreams.seenBy("booking")).isEmpty();
    }

    private HttpResponse<String> page(String path) throws Exception {
        return send(anonymous(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
