package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People who come from the pages, which the gateway serves, log in and go back there. */
@ActiveProfiles("local")
class PagesLoginTest extends IdentityTest {

    private static final String PAGES = "https://clinic.example";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void pages(DynamicPropertyRegistry registry) {
        registry.add("SIGNING_KEY_FILE", () -> folder.resolve("signing-key.jwk").toString());
        registry.add("WEB_ORIGINS", () -> PAGES);
        registry.add("CONSOLE_REDIRECT_URIS", () -> "https://console.example/signed-in");
    }

    @Test
    void whoLogsInIsSentBackToThePages() throws Exception {
        var browser = browser(Map.of());
        String form = location(browser.get(authorize("")));
        String on = location(browser.login(form, "patient5", "demo"));

        assertThat(location(browser.get(on))).startsWith(PAGES + "/signed-in?code=");
    }

    @Test
    void whoIsLoggedInIsNotAskedAgainAndWhoIsNotIsToldSo() throws Exception {
        var browser = browser(Map.of());
        assertThat(location(browser.get(authorize("&prompt=none")))).contains("login_required");

        browser.login(location(browser.get(authorize(""))), "patient5", "demo");

        assertThat(location(browser.get(authorize("&prompt=none")))).contains("?code=");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, en, ar, rtl, تسجيل الدخول",
        "ur, en, ur, rtl, لاگ اِن کریں",
        "en, ar, en, ltr, Log in",
        "fr, ar, en, ltr, Log in",
        "'', ar-SA, ar, rtl, تسجيل الدخول",
        "'', fr, en, ltr, Log in"
    })
    void theFormIsInTheLanguageThatIsAskedFor(
            String asked, String browsers, String language, String direction, String title)
            throws Exception {
        var browser = browser(Map.of("Accept-Language", browsers));
        String locales = asked.isEmpty() ? "" : "&ui_locales=" + asked;

        String page = browser.get(location(browser.get(authorize(locales)))).body();

        assertThat(page)
                .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, direction))
                .contains("<h1>%s</h1>".formatted(title));
    }

    @Test
    void aWrongPasswordIsToldInTheSameLanguage() throws Exception {
        var browser = browser(Map.of());
        String form = location(browser.get(authorize("&ui_locales=ar")));

        String again = browser.get(location(browser.login(form, "patient5", "wrong"))).body();

        assertThat(again).contains("lang=\"ar\"").contains("كلمة المرور خاطئة");
    }

    @Test
    void scriptsOfThePagesMayFetchTokensAndOthersMayNot() throws Exception {
        assertThat(allowed(PAGES)).isEqualTo(PAGES);
        assertThat(allowed("https://elsewhere.example")).isEmpty();
    }

    private Browser browser(Map<String, String> headers) {
        return new Browser(port, headers);
    }

    private String allowed(String origin) throws Exception {
        return browser(Map.of("Origin", origin))
                .get("/.well-known/openid-configuration")
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse("");
    }

    private static String authorize(String more) {
        return "/oauth2/authorize?response_type=code&client_id=umoorsehhat-web&scope=openid&state=xyz"
                + "&redirect_uri=%s&code_challenge=%s&code_challenge_method=S256"
                        .formatted(Browser.encode(PAGES + "/signed-in"), CHALLENGE)
                + more;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://localhost:\\d+", "");
    }
}
