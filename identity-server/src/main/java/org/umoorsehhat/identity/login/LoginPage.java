package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The form to log in with, and the one to log out with. */
@Controller
final class LoginPage {

    /** Attribute of a request. */
    static final String PASSKEYS_ARE_THERE = LoginPage.class.getName() + ".passkeys";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/login/style.css">
            <script src="/login/passkey.js" defer></script></head><body><main><h1>%s</h1>%s</main></body></html>
            """;

    private static final String FORM =
            """
            %s<form method="post" action="/login">
            <input type="hidden" name="%s" value="%s"><input type="hidden" name="continue" value="%s">
            <label for="username">%s</label>
            <input id="username" name="username" autocomplete="username" maxlength="100" required autofocus>
            <label for="password">%s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>
            <button>%s</button></form>
            """;

    static final String PASSKEY_BUTTON =
            """
            <button type="button" id="use-passkey">Log in with a passkey</button>\
            """;

    /** What the script reads; a form, so that it is where the others have it. */
    private static final String PASSKEYS =
            """
            <form><input type="hidden" name="%s" value="%s"><input type="hidden" name="continue" value="%s"></form>
            %s<p role="alert" id="passkey-problem" hidden></p>
            """;

    private static final String LOGOUT =
            """
            <p>%s</p><form method="post" action="/logout">
            <input type="hidden" name="%s" value="%s"><button>%s</button></form>
            """;

    @GetMapping("/login")
    void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = LoginWords.of(request);
        String message =
                request.getParameter("error") != null
                        ? words.of("wrong")
                        : request.getParameter("logout") != null ? words.of("logged-out") : "";
        boolean nothingToContinue = request.getParameter("client_id") == null;
        if (name(request) != null && message.isEmpty() && nothingToContinue) {
            logout(request, response);
        } else {
            write(response, HttpStatus.OK, form(request, AuthorizeQuery.of(request), message));
        }
    }

    /** Asks first: a link must not log anybody out. */
    @GetMapping("/logout")
    void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = name(request);
        var words = LoginWords.of(request);
        String title = words.of("log-out");
        String page =
                name == null
                        ? page(words, title, "<p>%s</p>".formatted(words.of("nobody")))
                        : page(
                                words,
                                title,
                                LOGOUT.formatted(
                                        words.of("logged-in", escape(name)),
                                        csrf(request)[0],
                                        csrf(request)[1],
                                        title));
        write(response, HttpStatus.OK, page);
    }

    static String form(HttpServletRequest request, String query, String message) {
        String[] csrf = csrf(request);
        String note =
                message.isEmpty() ? "" : "<p role=\"alert\">%s</p>".formatted(escape(message));
        String passkey =
                request.getAttribute(PASSKEYS_ARE_THERE) == null
                        ? ""
                        : PASSKEY_BUTTON + "<p role=\"alert\" id=\"passkey-problem\" hidden></p>";
        var words = LoginWords.of(request);
        String title = words.of("log-in");
        String form =
                FORM.formatted(
                        note,
                        csrf[0],
                        csrf[1],
                        escape(query),
                        words.of("name"),
                        words.of("password"),
                        title);
        return page(words, title, form + passkey);
    }

    /** The same for passkeys, which a script asks the browser for. */
    static String passkeys(HttpServletRequest request, String query, String buttons) {
        String[] csrf = csrf(request);
        return page(
                LoginWords.ENGLISH,
                "Passkeys",
                PASSKEYS.formatted(csrf[0], csrf[1], escape(query), buttons));
    }

    static void write(HttpServletResponse response, HttpStatus status, String page)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getWriter().write(page);
    }

    /** Of whoever is logged in, by whatever they have shown. */
    static @Nullable String name(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        return who == null ? null : who.getName();
    }

    private static String page(LoginWords words, String title, String body) {
        return PAGE.formatted(words.language(), words.direction(), title, title, body);
    }

    private static String[] csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new String[] {token.getParameterName(), escape(token.getToken())};
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
