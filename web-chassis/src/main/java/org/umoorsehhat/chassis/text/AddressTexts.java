package org.umoorsehhat.chassis.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Looks at the texts of an address, path and query, before anything reads them. Its length is
 * bounded by the HTTP server ({@code server.netty.max-initial-line-length}).
 */
final class AddressTexts implements WebFilter, Ordered {

    /** After Spring Security's (-100): nobody learns anything without a token. */
    static final int ORDER = -90;

    private static final String NO_TEXT = "is not text in UTF-8";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getURI().getRawPath();
        String query = request.getURI().getRawQuery();
        if (isPlain(path) && isPlain(query)) {
            return chain.filter(exchange);
        }
        var errors = new LinkedHashMap<String, List<String>>();
        if (path != null) {
            look("path", path, errors);
        }
        if (query != null) {
            lookAtQuery(query, errors);
        }
        return errors.isEmpty() ? chain.filter(exchange) : Mono.error(Problem.invalid(errors));
    }

    private static boolean isPlain(@Nullable String part) {
        return part == null || part.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '%');
    }

    private static void lookAtQuery(String query, Map<String, List<String>> errors) {
        for (String pair : parts(query)) {
            int equals = pair.indexOf('=');
            String name = PercentEncoding.decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (name == null || TextRules.faultOfLine(name) != null) {
                errors.put("query", List.of("has a parameter whose name is no text"));
            } else if (equals >= 0) {
                look(name, pair.substring(equals + 1), errors);
            }
        }
    }

    private static void look(String name, String encoded, Map<String, List<String>> errors) {
        String text = PercentEncoding.decoded(encoded);
        String fault = text == null ? NO_TEXT : TextRules.faultOfLine(text);
        if (fault != null) {
            errors.putIfAbsent(name, List.of(fault));
        }
    }

    private static List<String> parts(String query) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from <= query.length()) {
            int to = query.indexOf('&', from);
            int end = to < 0 ? query.length() : to;
            parts.add(query.substring(from, end));
            from = end + 1;
        }
        return parts;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
