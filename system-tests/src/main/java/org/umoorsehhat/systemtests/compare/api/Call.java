package org.umoorsehhat.systemtests.compare.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to the gateway.
 *
 * @param caller a demo user; {@link #NOBODY} has no token, {@link #STRANGER} one that nobody issued
 * @param path below {@code /api/appointments}, with its query: {@code /doctors?search=x}
 * @param body absent for none; a text node is sent as it is
 * @param headers beside those that every request has
 */
public record Call(
        String caller,
        String method,
        String path,
        @Nullable JsonNode body,
        Map<String, String> headers) {

    public static final String NOBODY = "nobody";
    public static final String STRANGER = "stranger";

    private static final JsonMapper JSON = new JsonMapper();

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String caller, String path) {
        return new Call(caller, "GET", path, null, Map.of());
    }

    public static Call post(String caller, String path) {
        return new Call(caller, "POST", path, null, Map.of());
    }

    public static Call post(String caller, String path, Map<String, ?> body) {
        return of(caller, "POST", path, body);
    }

    public static Call of(String caller, String method, String path, Map<String, ?> body) {
        return new Call(caller, method, path, JSON.valueToTree(body), Map.of());
    }

    public static Call delete(String caller, String path) {
        return new Call(caller, "DELETE", path, null, Map.of());
    }

    public Call as(String other) {
        return new Call(other, method, path, body, headers);
    }

    public Call withBody(JsonNode other) {
        return new Call(caller, method, path, other, headers);
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(caller, method, path, body, more);
    }

    public boolean changes() {
        return !method.equals("GET");
    }

    /** The path without its query. */
    public String resource() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
