package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff with passkeys, by an authenticator made of software. */
@ExtendWith(OutputCaptureExtension.class)
class PasskeyTest extends IdentityTest {

    private static final String CONSOLE = "https://console.example/signed-in";
    private static final String AUTHORIZE =
            "/oauth2/authorize?response_type=code&client_id=console&scope=openid&redirect_uri="
                    + Browser.encode(CONSOLE)
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @TempDir static Path folder;

    @LocalServerPort private int port;

    private final SoftwareAuthenticator phone = authenticator("https://id.example");

    @DynamicPropertySource
    static void passkeys(DynamicPropertyRegistry registry) throws Exception {
        Path key = folder.resolve("key.jwk");
        Files.writeString(key, new RSAKeyGenerator(2048).generate().toJSONString());
        registry.add("SIGNING_KEY_FILE", key::toString);
        registry.add("OIDC_ISSUER", () -> "https://id.example");
        registry.add("CONSOLE_REDIRECT_URIS", () -> CONSOLE);
        registry.add("PASSKEY_FOLDER", () -> folder.resolve("passkeys").toString());
        String secret = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("right");
        for (String name : List.of("staff1", "staff2", "staff3", "staff4", "free")) {
            String client = "umoorsehhat.identity.clients.%s.".formatted(name);
            registry.add(client + "secret", () -> secret);
            registry.add(client + "roles", () -> "admin");
            registry.add(client + "passkey", () -> !name.equals("free"));
        }
    }

    @Test
    void whoNeedsOneAddsItWithTheirPasswordAndThenLogsInWithIt(CapturedOutput output)
            throws Exception {
        var desk = browser();
        desk.login("staff1", "right");
        assertThat(location(desk.get(AUTHORIZE)))
                .startsWith("/login/passkey?")
                .contains("client_id");
        assertThat(desk.get("/login/passkey").body())
                .contains("add-passkey")
                .doesNotContain("use-passkey");
        assertThat(add(desk, phone).statusCode()).isEqualTo(200);
        assertThat(location(desk.get(AUTHORIZE))).as("not shown yet").startsWith("/login/passkey?");

        var home = browser();
        HttpResponse<String> shown = use(home, phone);

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(location(home.get(AUTHORIZE))).startsWith(CONSOLE + "?code=");
        assertThat(home.get("/logout").body()).contains("You are logged in as staff1");
        assertThat(home.get("/login/passkey").body()).contains("add-passkey", "use-passkey");
        assertThat(output).contains("event=login via=passkey name=staff1");
    }

    @Test
    void aStolenPasswordGetsNoTokenAndAddsNoPasskey() throws Exception {
        var owner = browser();
        owner.login("staff2", "right");
        add(owner, phone);

        var thief = browser();
        thief.login("staff2", "right");

        assertThat(location(thief.get(AUTHORIZE))).startsWith("/login/passkey?");
        assertThat(add(thief, authenticator("https://id.example")).statusCode()).isEqualTo(403);
        assertThat(thief.get("/login/passkey").body()).doesNotContain("add-passkey");
        assertThat(token("staff2", "right").statusCode()).isEqualTo(401);
        assertThat(token("free", "right").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasskeyIsGoodForItsPageAndItsOwnerOnly(CapturedOutput output) throws Exception {
        var owner = browser();
        owner.login("staff3", "right");
        add(owner, phone);

        assertThat(use(browser(), authenticator("https://id.example")).statusCode())
                .as("one that is not known")
                .isEqualTo(401);
        var found = browser();
        phone.noLongerAskItsOwner();
        assertThat(use(found, phone).statusCode()).as("without its owner").isEqualTo(401);
        assertThat(location(found.get(AUTHORIZE))).startsWith("/login?");
        assertThat(output).contains("event=login_failed via=passkey");
    }

    @Test
    void anotherPagesPasskeyIsRefused() throws Exception {
        var owner = browser();
        owner.login("free", "right");

        assertThat(add(owner, authenticator("https://id.example.evil.example")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSessionOfTheChallengeIsNotKept() throws Exception {
        var owner = browser();
        owner.login("free", "right");
        assertThat(add(owner, phone).statusCode()).isEqualTo(200);
        var home = browser();
        post(home, "/webauthn/authenticate/options", "{}");
        String before = home.cookies().get("__Host-session");

        use(home, phone);

        assertThat(home.cookies().get("__Host-session")).isNotNull().isNotEqualTo(before);
        assertThat(location(home.get(AUTHORIZE))).startsWith(CONSOLE + "?code=");
    }

    @Test
    void nobodyAddsOneWithoutLoggingInOrFromElsewhere() throws Exception {
        assertThat(add(browser(), phone).statusCode()).isNotEqualTo(200);
        assertThat(
                        browser()
                                .postJson("/webauthn/authenticate/options", "{}", Map.of())
                                .statusCode())
                .as("without a token against forgery")
                .isEqualTo(403);
        assertThat(post(browser(), "/login/webauthn", "x".repeat(40_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void nobodyFillsTheFolder() throws Exception {
        var owner = browser();
        owner.login("staff4", "right");
        assertThat(add(owner, phone).statusCode()).isEqualTo(200);
        var home = browser();
        use(home, phone);
        for (int i = 1; i < 10; i++) {
            assertThat(add(home, authenticator("https://id.example")).statusCode()).isEqualTo(200);
        }

        assertThat(add(home, authenticator("https://id.example")).statusCode()).isEqualTo(400);
        try (var files = Files.list(folder.resolve("passkeys"))) {
            assertThat(files).hasSizeLessThanOrEqualTo(5).noneMatch(f -> f.endsWith(".tmp"));
        }
    }

    private HttpResponse<String> add(Browser browser, SoftwareAuthenticator authenticator)
            throws Exception {
        var options = post(browser, "/webauthn/register/options", "{}");
        if (options.statusCode() != 200) {
            return options;
        }
        return post(
                browser,
                "/webauthn/register",
                "{\"publicKey\":{\"credential\":%s,\"label\":\"phone\"}}"
                        .formatted(authenticator.create(options.body())));
    }

    private HttpResponse<String> use(Browser browser, SoftwareAuthenticator authenticator)
            throws Exception {
        var options = post(browser, "/webauthn/authenticate/options", "{}");
        return post(browser, "/login/webauthn", authenticator.get(options.body()));
    }

    private HttpResponse<String> post(Browser browser, String path, String json) throws Exception {
        String csrf = Browser.hidden("_csrf", browser.get("/login?error").body());
        return browser.postJson(path, json, Map.of("X-XSRF-TOKEN", csrf));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private Browser browser() {
        return new Browser(port, Map.of());
    }

    private static SoftwareAuthenticator authenticator(String origin) {
        try {
            return new SoftwareAuthenticator(origin);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
