package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people who mean no good get, behind a load balancer that speaks https. */
@ExtendWith(OutputCaptureExtension.class)
class SafeLoginTest extends IdentityTest {

    private static final String CONSOLE = "https://console.example/signed-in";
    private static final String AUTHORIZE =
            "/oauth2/authorize?response_type=code&client_id=console&scope=openid&redirect_uri="
                    + Browser.encode(CONSOLE)
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @TempDir static Path folder;

    @LocalServerPort private int port;
    @Autowired private ServletWebServerApplicationContext context;

    @DynamicPropertySource
    static void production(DynamicPropertyRegistry registry) throws Exception {
        Path key = folder.resolve("key.jwk");
        Files.writeString(key, new RSAKeyGenerator(2048).generate().toJSONString());
        registry.add("SIGNING_KEY_FILE", key::toString);
        registry.add("OIDC_ISSUER", () -> "https://id.example");
        registry.add("CONSOLE_REDIRECT_URIS", () -> CONSOLE);
        registry.add("CONSOLE_LOGOUT_REDIRECT_URIS", () -> "https://console.example/bye");
        registry.add("TRUSTED_PROXIES", () -> "127.0.0.1,::1");
        String secret = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("right");
        for (String name : List.of("owner", "desk", "victim", "guest")) {
            registry.add("umoorsehhat.identity.clients.%s.secret".formatted(name), () -> secret);
            registry.add("umoorsehhat.identity.clients.%s.roles".formatted(name), () -> "admin");
        }
    }

    @Test
    void sixtyWrongLoginsAreNotLookedAtAndTold(CapturedOutput output) throws Exception {
        var attacker = from("203.0.113.60");
        var statuses = new TreeMap<Integer, Integer>();
        HttpResponse<String> refused = null;
        for (int i = 0; i < 60; i++) {
            HttpResponse<String> answer = attacker.login("victim", "hunter" + i);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            // On a slow machine one is looked at again when its delay is over.
            refused = answer.statusCode() == 429 ? answer : refused;
        }

        assertThat(statuses).containsKeys(302, 429);
        assertThat(statuses.get(302)).isLessThan(12);
        assertThat(refused).isNotNull();
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.body()).contains("Too many wrong passwords", "name=\"password\"");
        assertThat(output)
                .contains("event=login_failed via=form name=victim address=203.0.113.60")
                .contains("event=login_throttled via=form name=victim address=203.0.113.60")
                .doesNotContain("hunter");
        assertThat(count("login_throttled")).isGreaterThan(40);
        assertThat(count("login_failed")).isPositive();
    }

    @Test
    void whoeverHasLoggedInBeforeIsNotLockedOutByOthers() throws Exception {
        var owner = from("192.0.2.10");
        assertThat(owner.login("owner", "right").statusCode()).isEqualTo(302);
        var attacker = from("203.0.113.61");
        for (int i = 0; i < 8; i++) {
            attacker.login("owner", "wrong");
        }
        assertThat(attacker.login("owner", "right").statusCode()).isEqualTo(429);

        var travelling = from("192.0.2.99");
        travelling.cookies().put("__Host-device", owner.cookies().get("__Host-device"));

        assertThat(travelling.login("owner", "right").headers().firstValue("Location"))
                .contains("/login");
        assertThat(from("192.0.2.10").login("owner", "right").headers().firstValue("Location"))
                .as("from the same address, with another browser")
                .contains("/login");
    }

    @Test
    void aDeviceIsOnlyItsOwners() throws Exception {
        var guest = from("192.0.2.20");
        guest.login("guest", "right");
        var attacker = from("203.0.113.62");
        attacker.cookies().put("__Host-device", guest.cookies().get("__Host-device"));

        for (int i = 0; i < 8; i++) {
            attacker.login("desk", "wrong");
        }

        assertThat(attacker.login("desk", "right").statusCode()).isEqualTo(429);
    }

    @Test
    void wrongSecretsOfClientsCountTheSame(CapturedOutput output) throws Exception {
        HttpResponse<String> refused = null;
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = token("nobody" + i % 3, "hunter2");
            refused = answer.statusCode() == 429 ? answer : refused;
        }

        assertThat(refused).isNotNull();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(json(refused).path("status").asInt()).isEqualTo(429);
        assertThat(output)
                .contains("event=login_throttled via=token")
                .as("a name that nobody has may be a password")
                .doesNotContain("nobody", "hunter2");
    }

    @Test
    void whoOnlyAsksLeavesNothing() throws Exception {
        int before = sessions();
        for (int i = 0; i < 400; i++) {
            var browser = from("203.0.113.63");
            HttpResponse<String> answer = browser.get(AUTHORIZE + "&state=" + "s".repeat(500));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login?");
            assertThat(browser.cookies()).isEmpty();
        }
        from("203.0.113.63").get("/login");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void nobodyNeedsAStateOfSixKilobytes(CapturedOutput output) throws Exception {
        var browser = from("203.0.113.64");

        assertThat(browser.get(AUTHORIZE + "&state=" + "s".repeat(6_000)).statusCode())
                .isEqualTo(400);
        assertThat(browser.get(AUTHORIZE + "&nonce=" + "s".repeat(513)).statusCode())
                .isEqualTo(400);
        assertThat(browser.get(AUTHORIZE + "&state=1&state=2").statusCode()).isEqualTo(400);
        assertThat(browser.get(AUTHORIZE + "&redirect_uri=" + "s".repeat(3_000)).statusCode())
                .isEqualTo(400);
        assertThat(output).contains("event=authorize_refused");
    }

    @Test
    void aForgedWayOnLeadsNowhereElse() throws Exception {
        var browser = from("192.0.2.30");
        String page = browser.get("/login").body();

        HttpResponse<String> answer =
                browser.post(
                        "/login",
                        Map.of(
                                "username",
                                "guest",
                                "password",
                                "right",
                                "_csrf",
                                Browser.hidden("_csrf", page),
                                "continue",
                                "client_id=console&evil=//evil.example&redirect_uri=https%3A%2F%2Fevil.example%2F%0d%0aX:1"));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith("/oauth2/authorize?client_id=console&redirect_uri=https%3A%2F%2Fevil")
                .doesNotContain("evil=")
                .doesNotContain("\r");
        assertThat(browser.get(answer.headers().firstValue("Location").orElseThrow()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void cookiesAreForThisHostAloneAndForNoScript() throws Exception {
        var browser = from("192.0.2.40");
        var all = new ArrayList<String>();
        all.addAll(browser.get("/login").headers().allValues("Set-Cookie"));
        all.addAll(browser.login("guest", "right").headers().allValues("Set-Cookie"));

        assertThat(all)
                .extracting(cookie -> cookie.split("=")[0])
                .contains("__Host-session", "__Host-csrf", "__Host-device");
        assertThat(all)
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-")
                                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                                .doesNotContain("Domain"));
    }

    @Test
    void theFormIsNobodyElses() throws Exception {
        var headers = from("192.0.2.41").get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "default-src 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self' https://console.example",
                        "base-uri 'none'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aHostThatSomebodyForwardsIsNotAsked() throws Exception {
        var browser =
                new Browser(
                        port,
                        Map.of(
                                "X-Forwarded-For",
                                "192.0.2.42",
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Prefix",
                                "/evil",
                                "Forwarded",
                                "host=evil.example"));

        var discovery = browser.get("/.well-known/openid-configuration");
        var asked = browser.get(AUTHORIZE);
        var loggedIn =
                browser.login(AUTHORIZE.replace("/oauth2/authorize", "/login"), "guest", "right");

        assertThat(discovery.body())
                .contains("\"issuer\":\"https://id.example\"")
                .doesNotContain("evil");
        assertThat(asked.headers().firstValue("Location").orElse("")).startsWith("/login?");
        assertThat(loggedIn.headers().firstValue("Location").orElse(""))
                .startsWith("/oauth2/authorize?");
    }

    @Test
    void aLinkLogsNobodyOut(CapturedOutput output) throws Exception {
        var browser = from("192.0.2.50");
        browser.login("guest", "right");

        String page = browser.get("/logout").body();
        assertThat(page).contains("You are logged in as guest", "action=\"/logout\"");
        assertThat(isLoggedIn(browser)).isTrue();
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(isLoggedIn(browser)).isTrue();

        browser.post("/logout", Map.of("_csrf", Browser.hidden("_csrf", page)));
        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(output).contains("event=logout via=form name=guest");
    }

    @Test
    void theConsoleLogsOutWhoseTokenItHas(CapturedOutput output) throws Exception {
        var browser = from("192.0.2.51");
        browser.login("guest", "right");
        String idToken = idToken(browser);
        String bye = "&post_logout_redirect_uri=" + Browser.encode("https://console.example/bye");

        assertThat(browser.get("/connect/logout").statusCode()).isEqualTo(400);
        assertThat(browser.get("/connect/logout?id_token_hint=forged").statusCode()).isEqualTo(400);
        assertThat(
                        browser.get(
                                        "/connect/logout?id_token_hint="
                                                + idToken
                                                + "&post_logout_redirect_uri=https%3A%2F%2Fevil.example")
                                .statusCode())
                .isEqualTo(400);
        assertThat(isLoggedIn(browser)).isTrue();
        var other = from("192.0.2.52");
        other.login("desk", "right");
        assertThat(other.get("/connect/logout?id_token_hint=" + idToken + bye).statusCode())
                .as("somebody else's token")
                .isEqualTo(400);
        assertThat(isLoggedIn(other)).isTrue();

        var answer = browser.get("/connect/logout?id_token_hint=" + idToken + bye + "&state=a%26b");

        assertThat(answer.headers().firstValue("Location"))
                .contains("https://console.example/bye?state=a%26b");
        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(output).contains("event=logout via=console name=guest");
        assertThat(get("/.well-known/openid-configuration").body())
                .contains("\"end_session_endpoint\":\"https://id.example/connect/logout\"");
    }

    @Test
    void refusedTokensAreTold(CapturedOutput output) throws Exception {
        var browser = from("192.0.2.53");

        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "console",
                                "code",
                                "stolen-code",
                                "code_verifier",
                                "x".repeat(43),
                                "redirect_uri",
                                CONSOLE));

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(output)
                .contains("event=token_refused via=token name= address=192.0.2.53")
                .doesNotContain("stolen-code");
        assertThat(count("token_refused")).isPositive();
    }

    private Browser from(String address) {
        return new Browser(port, Map.of("X-Forwarded-For", address, "X-Forwarded-Proto", "https"));
    }

    private static boolean isLoggedIn(Browser browser) throws Exception {
        return browser.get(AUTHORIZE)
                .headers()
                .firstValue("Location")
                .orElse("")
                .startsWith(CONSOLE);
    }

    private String idToken(Browser browser) throws Exception {
        String back = browser.get(AUTHORIZE).headers().firstValue("Location").orElseThrow();
        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "console",
                                "code",
                                back.replaceAll(".*code=([^&]+).*", "$1"),
                                "code_verifier",
                                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                                "redirect_uri",
                                CONSOLE));
        return json(answer).path("id_token").asString();
    }

    private double count(String event) throws Exception {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("identity_security_events_total{")
                                && line.contains("event=\"" + event + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private int sessions() {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        int sessions = 0;
        for (var child : tomcat.getHost().findChildren()) {
            sessions += ((Context) child).getManager().getActiveSessions();
        }
        return sessions;
    }
}
