package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The words of the form, in English, Arabic or Urdu. */
final class LoginWords {

    static final LoginWords ENGLISH = new LoginWords(Locale.ENGLISH);

    private static final List<LoginWords> ALL =
            List.of(ENGLISH, new LoginWords(Locale.of("ar")), new LoginWords(Locale.of("ur")));

    private final Locale locale;
    private final ResourceBundle words;

    private LoginWords(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle(
                        "login-words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Those that the application asks for ({@code ui_locales}), also with a form that came back;
     * else those that the browser does.
     */
    static LoginWords of(HttpServletRequest request) {
        String asked = request.getParameter("ui_locales");
        if (asked == null) {
            asked = inside(request.getParameter(LoginAnswers.CONTINUE));
        }
        Stream<Locale> wanted =
                asked == null
                        ? Collections.list(request.getLocales()).stream()
                        : Stream.of(asked.split("[ +]+")).map(Locale::forLanguageTag);
        return wanted.flatMap(locale -> ALL.stream().filter(words -> words.isIn(locale)))
                .findFirst()
                .orElse(ENGLISH);
    }

    private static @Nullable String inside(@Nullable String query) {
        return UriComponentsBuilder.fromPath("/")
                .query(AuthorizeQuery.clean(query))
                .build()
                .getQueryParams()
                .getFirst("ui_locales");
    }

    private boolean isIn(Locale wanted) {
        return wanted.getLanguage().equals(locale.getLanguage());
    }

    String language() {
        return locale.getLanguage();
    }

    String direction() {
        return locale.equals(Locale.ENGLISH) ? "ltr" : "rtl";
    }

    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
