package org.umoorsehhat.systemtests.abuse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.umoorsehhat.systemtests.wire.WireAnswer;
import org.umoorsehhat.systemtests.wire.WireRequest;

/** The login page of identity-server, as a program uses it. */
final class LoginForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private LoginForm() {}

    static void submit(Victim victim, String from, String name, String secret, Tally tally)
            throws IOException {
        URI identity = victim.endpoints().identity();
        WireAnswer page =
                victim.ask(
                        identity, from, new WireRequest("GET", "/login", List.of(), new byte[0]));
        if (page.status() == 429) {
            tally.saw("429");
            return;
        }
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            tally.wrong("no form at /login: " + page.status());
            return;
        }
        String form =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                name,
                                secret,
                                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        WireRequest post =
                new WireRequest(
                        "POST",
                        "/login",
                        List.of(
                                "Cookie: "
                                        + page.headers()
                                                .getOrDefault("set-cookie", "")
                                                .replaceFirst(";.*", ""),
                                "Content-Type: application/x-www-form-urlencoded"),
                        form.getBytes(StandardCharsets.UTF_8));
        WireAnswer answer = victim.ask(identity, from, post);
        tally.expect("a wrong login", answer, 302, 401, 429);
        if (answer.status() == 302
                && !answer.headers().getOrDefault("location", "").contains("error")) {
            tally.wrong("a wrong login leads to " + answer.headers().get("location"));
        }
    }
}
