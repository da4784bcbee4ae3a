package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A browser and the console's page in it: authorization code with PKCE. */
@ActiveProfiles("local")
class ConsoleLoginTest extends IdentityTest {

    private static final String CONSOLE = "https://console.example/signed-in";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    @TempDir static Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void console(DynamicPropertyRegistry registry) {
        registry.add("SIGNING_KEY_FILE", () -> folder.resolve("signing-key.jwk").toString());
        registry.add("CONSOLE_REDIRECT_URIS", () -> CONSOLE);
    }

    @Test
    void whoLogsInIsSentBackWithACodeForTheirToken() throws Exception {
        JWTClaimsSet claims = claims(fetch(codeFor("patient5"), VERIFIER), "access_token");

        assertThat(claims.getSubject()).isEqualTo("patient5");
        assertThat(claims.getAudience()).containsExactly("umoor-sehhat-appointments");
        assertThat(claims.getStringListClaim("roles")).containsExactly("patient");
        assertThat(claims.getLongClaim("patient_id")).isEqualTo(5);
    }

    @Test
    void theConsoleLearnsWhoLoggedIn() throws Exception {
        JWTClaimsSet claims = claims(fetch(codeFor("doctor2"), VERIFIER), "id_token");

        assertThat(claims.getAudience()).containsExactly("console");
        assertThat(claims.getStringClaim("name")).isEqualTo("Doctor 2");
    }

    @Test
    void aCodeServesOnce() throws Exception {
        String code = codeFor("admin");
        assertThat(fetch(code, VERIFIER).statusCode()).isEqualTo(200);

        refused(fetch(code, VERIFIER));
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifier() throws Exception {
        refused(fetch(codeFor("admin"), VERIFIER + "-guessed"));
    }

    @Test
    void withoutAChallengeThereIsNoCode() throws Exception {
        login("admin", "demo");

        String back = visit(authorize(CONSOLE).replaceAll("&code_challenge=[^&]*", ""));

        assertThat(back).startsWith(CONSOLE).contains("error=invalid_request");
    }

    @Test
    void nobodyIsSentElsewhere() throws Exception {
        login("admin", "demo");

        HttpResponse<String> answer = browse(request(authorize("https://elsewhere.example/")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookAlike() throws Exception {
        assertThat(login("admin", "wrong")).endsWith("/login?error");
        assertThat(login("nobody", "demo")).endsWith("/login?error");
        assertThat(login("console", "demo")).endsWith("/login?error");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        assertThat(submit("admin", "demo", "made-up").statusCode()).isEqualTo(403);
    }

    @Test
    void theConsoleHasNoTokenOfItsOwn() throws Exception {
        assertThat(token("console", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void discoveryNamesTheLogin() throws Exception {
        var discovery = json(get("/.well-known/openid-configuration"));

        assertThat(discovery.path("authorization_endpoint").asString())
                .isEqualTo("http://localhost:9000/oauth2/authorize");
        assertThat(discovery.path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(discovery.path("grant_types_supported").toString())
                .isEqualTo("[\"client_credentials\",\"authorization_code\",\"refresh_token\"]");
    }

    /** Goes to the console, is asked who they are, and comes back. */
    private String codeFor(String name) throws Exception {
        String form = visit(authorize(CONSOLE));
        assertThat(form).startsWith("/login?").contains("state=xyz");
        String on = login(form, name, "demo");
        assertThat(on).contains("/oauth2/authorize?");
        String back = visit(on.substring(on.indexOf("/oauth2")));
        assertThat(back).startsWith(CONSOLE).contains("state=xyz");
        return match("[?&]code=([^&]+)", back);
    }

    private static String authorize(String redirectUri) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?response_type=code&client_id=console&scope=openid&state=xyz"
                + "&redirect_uri=%s&code_challenge=%s&code_challenge_method=S256"
                        .formatted(
                                encode(redirectUri),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** Fills in the form, and returns where that leads. */
    private String login(String name, String password) throws Exception {
        return login("/login", name, password);
    }

    private String login(String path, String name, String password) throws Exception {
        String form = browse(request(path)).body();
        String on = match("name=\"continue\" value=\"([^\"]*)", form).replace("&amp;", "&");
        String csrf = match("name=\"_csrf\" value=\"([^\"]+)", form);
        return location(submit(name, password, csrf + "&continue=" + encode(on)));
    }

    private HttpResponse<String> submit(String name, String password, String csrf)
            throws Exception {
        return browse(
                form("/login", "username=" + name + "&password=" + password + "&_csrf=" + csrf));
    }

    private HttpResponse<String> fetch(String code, String verifier) throws Exception {
        return send(
                form(
                        "/oauth2/token",
                        "grant_type=authorization_code&client_id=console&code=%s&redirect_uri=%s&code_verifier=%s"
                                .formatted(code, encode(CONSOLE), verifier)));
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    private String visit(String path) throws Exception {
        return location(browse(request(path)));
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) throws Exception {
        return browser.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").map(URI::create).orElseThrow().toString();
    }

    private static JWTClaimsSet claims(HttpResponse<String> answer, String token) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(json(answer).path(token).asString()).getJWTClaimsSet();
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(List.of(400, 401));
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    private static String match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
