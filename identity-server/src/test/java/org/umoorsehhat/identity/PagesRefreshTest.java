package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Who is at work in the pages stays logged in, by tokens that serve once. */
@ActiveProfiles("local")
@ExtendWith(OutputCaptureExtension.class)
class PagesRefreshTest extends IdentityTest {

    private static final String BACK = "https://clinic.example/signed-in";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void pages(DynamicPropertyRegistry registry) {
        registry.add("SIGNING_KEY_FILE", () -> folder.resolve("signing-key.jwk").toString());
        registry.add("WEB_ORIGINS", () -> "https://clinic.example");
        registry.add("CONSOLE_REDIRECT_URIS", () -> "https://console.example/signed-in");
    }

    @Test
    void aTokenBringsTheNextOne() throws Exception {
        JsonNode first = logIn(browser(), "patient5");
        JsonNode second = json(refresh(refreshToken(first)));
        JsonNode third = json(refresh(refreshToken(second)));

        assertThat(List.of(refreshToken(first), refreshToken(second), refreshToken(third)))
                .doesNotHaveDuplicates();
        var claims = SignedJWT.parse(third.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("patient5");
        assertThat(claims.getLongClaim("patient_id")).isEqualTo(5);
        assertThat(third.path("id_token").asString()).isNotEmpty();
    }

    @Test
    void whoShowsAnEarlierOneEndsTheFamily(CapturedOutput output) throws Exception {
        JsonNode first = logIn(browser(), "patient6");
        JsonNode second = json(refresh(refreshToken(first)));

        refused(refresh(refreshToken(first)));
        refused(refresh(refreshToken(second)));

        assertThat(output)
                .contains("event=refresh_reused via=token name=patient6")
                .doesNotContain(refreshToken(first), refreshToken(second));
    }

    @Test
    void aGuessOfTheSecretEndsTheFamilyToo() throws Exception {
        String token = refreshToken(logIn(browser(), "patient7"));

        refused(refresh(token.substring(0, token.indexOf('.')) + ".guessed"));
        refused(refresh(token));
    }

    @Test
    void loggingOutEndsItAndNobodyElses() throws Exception {
        var browser = browser();
        String token = refreshToken(logIn(browser, "patient8"));
        String others = refreshToken(logIn(browser(), "patient9"));

        String form = browser.get("/logout").body();
        browser.post("/logout", Map.of("_csrf", Browser.hidden("_csrf", form)));

        refused(refresh(token));
        assertThat(refresh(others).statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesLogOutEndsIt() throws Exception {
        var browser = browser();
        JsonNode tokens = logIn(browser, "patient10");

        browser.get("/connect/logout?id_token_hint=" + tokens.path("id_token").asString());

        refused(refresh(refreshToken(tokens)));
    }

    @Test
    void theSixthLoginOfAPersonEndsTheFirst() throws Exception {
        String first = refreshToken(logIn(browser(), "patient11"));
        String second = refreshToken(logIn(browser(), "patient11"));
        for (int n = 0; n < 4; n++) {
            logIn(browser(), "patient11");
        }

        refused(refresh(first));
        assertThat(refresh(second).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "x.y", "%00", "a.b.c"})
    void whatIsNoTokenIsRefused(String token) throws Exception {
        assertThat(refresh(token).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyThePagesHaveIt() throws Exception {
        String token = refreshToken(logIn(browser(), "patient12"));

        assertThat(refresh(token, "console").statusCode()).isIn(400, 401);
        assertThat(refresh(token, "patient12").statusCode()).isEqualTo(401);
        assertThat(refresh(token, "nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void discoveryNamesIt() throws Exception {
        assertThat(
                        json(get("/.well-known/openid-configuration"))
                                .path("grant_types_supported")
                                .toString())
                .contains("refresh_token");
    }

    private Browser browser() {
        return new Browser(port, Map.of());
    }

    private JsonNode logIn(Browser browser, String name) throws Exception {
        String authorize =
                "/oauth2/authorize?response_type=code&client_id=umoorsehhat-web&scope=openid&state=xyz"
                        + "&redirect_uri=%s&code_challenge=%s&code_challenge_method=S256"
                                .formatted(Browser.encode(BACK), CHALLENGE);
        String on = path(location(browser.get(authorize)));
        String back = location(browser.get(path(location(browser.login(on, name, "demo")))));
        String code =
                UriComponentsBuilder.fromUriString(back).build().getQueryParams().getFirst("code");
        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "umoorsehhat-web",
                                "code",
                                String.valueOf(code),
                                "redirect_uri",
                                BACK,
                                "code_verifier",
                                VERIFIER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return refresh(token, "umoorsehhat-web");
    }

    private HttpResponse<String> refresh(String token, String client) throws Exception {
        return browser()
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                client,
                                "refresh_token",
                                token));
    }

    private static String refreshToken(JsonNode answer) {
        String token = answer.path("refresh_token").asString("");
        assertThat(token).as(answer.toString()).isNotEmpty();
        return token;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String location) {
        URI uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
