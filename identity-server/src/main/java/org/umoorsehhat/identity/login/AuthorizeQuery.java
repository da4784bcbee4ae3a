package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The request that a login is for. It travels with the form instead of waiting in a session, so
 * that whoever has not logged in leaves nothing here.
 */
final class AuthorizeQuery {

    private static final Set<String> PARAMETERS =
            Set.of(
                    "response_type",
                    "client_id",
                    "redirect_uri",
                    "scope",
                    "state",
                    "nonce",
                    "code_challenge",
                    "code_challenge_method",
                    "prompt",
                    "max_age",
                    "login_hint",
                    "ui_locales");

    /** Others than these may have {@value #LONG} characters. */
    private static final Map<String, Integer> LONGEST = Map.of("state", 512, "nonce", 512);

    private static final int LONG = 2_048;
    private static final int LONGEST_QUERY = 4_096;
    private static final int MOST_PARAMETERS = 20;

    private AuthorizeQuery() {}

    /** What of a request's parameters belongs to it; empty where there is nothing to continue. */
    static String of(HttpServletRequest request) {
        var query = new StringJoiner("&");
        if (request.getParameter("client_id") != null) {
            request.getParameterMap().forEach((name, values) -> add(query, name, List.of(values)));
        }
        return query.toString();
    }

    /** The same of a query that came back with the form, from whomever. */
    static String clean(@Nullable String given) {
        var query = new StringJoiner("&");
        if (given != null && given.length() <= LONGEST_QUERY) {
            UriComponentsBuilder.fromPath("/")
                    .query(given)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) ->
                            add(
                                    query,
                                    name,
                                    values.stream().map(v -> v == null ? "" : decode(v)).toList()));
        }
        return query.toString();
    }

    /** Whether no parameter is longer than anybody needs. */
    static boolean isBounded(HttpServletRequest request) {
        var all = request.getParameterMap();
        String query = request.getQueryString();
        return (query == null || query.length() <= LONGEST_QUERY)
                && all.size() <= MOST_PARAMETERS
                && all.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().length == 1
                                        && entry.getValue()[0].length()
                                                <= LONGEST.getOrDefault(entry.getKey(), LONG));
    }

    private static String decode(String value) {
        return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }

    private static void add(StringJoiner query, String name, List<String> values) {
        if (PARAMETERS.contains(name) && values.size() == 1) {
            query.add(name + "=" + URLEncoder.encode(values.getFirst(), StandardCharsets.UTF_8));
        }
    }
}
