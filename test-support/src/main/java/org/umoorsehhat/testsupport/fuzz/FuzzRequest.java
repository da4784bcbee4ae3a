package org.umoorsehhat.testsupport.fuzz;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to send.
 *
 * @param method such as {@code POST}
 * @param uri path and query, encoded
 * @param body absent, JSON, or what only looks like it
 */
public record FuzzRequest(
        String method, String uri, Map<String, String> headers, @Nullable String body) {

    @Override
    public String toString() {
        String text = String.valueOf(body);
        return "%s %s %s %s"
                .formatted(
                        method,
                        uri,
                        headers,
                        text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
}
