package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that takes {@code http} for {@code https}, as behind a load balancer. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final Map<String, String> headers;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(int port, Map<String, String> headers) {
        this.root = "http://localhost:" + port;
        this.headers = headers;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Accept", "text/html"));
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> login(String page, String name, String password) throws Exception {
        String form = get(page).body();
        String on = hidden("continue", form);
        return post(
                "/login",
                Map.of(
                        "username",
                        name,
                        "password",
                        password,
                        "_csrf",
                        hidden("_csrf", form),
                        "continue",
                        on));
    }

    HttpResponse<String> login(String name, String password) throws Exception {
        return login("/login", name, password);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String json, Map<String, String> more)
            throws Exception {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        more.forEach(request::header);
        return send(request);
    }

    static String hidden(String name, String page) {
        Matcher matcher =
                Pattern.compile("name=\"%s\" value=\"([^\"]*)".formatted(name)).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (String header : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return answer;
    }
}
