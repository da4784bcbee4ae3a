package org.umoorsehhat.booking.audit.rules;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON exactly as PostgreSQL writes a {@code jsonb}: what is hashed here can be hashed again from
 * what the database gives back. Keys come shortest first, then in the order of their bytes
 * (PostgreSQL's documentation, 8.14).
 */
public final class CanonicalJson {

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparing(
                    (String key) -> key.getBytes(StandardCharsets.UTF_8),
                    (a, b) ->
                            a.length != b.length
                                    ? Integer.compare(a.length, b.length)
                                    : Arrays.compareUnsigned(a, b));

    private CanonicalJson() {}

    /**
     * @param value a map, a list, a text, a number, a boolean or null
     * @throws IllegalArgumentException for anything else
     */
    public static String of(@Nullable Object value) {
        var json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> append(json, text);
            case Boolean bool -> json.append(bool.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case BigDecimal number -> json.append(number.toPlainString());
            case Map<?, ?> map -> append(json, map);
            case List<?> list -> append(json, list);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private static void append(StringBuilder json, Map<?, ?> map) {
        json.append('{');
        String separator = "";
        for (String key :
                map.keySet().stream().map(String.class::cast).sorted(SHORTEST_FIRST).toList()) {
            json.append(separator);
            append(json, key);
            json.append(": ");
            append(json, map.get(key));
            separator = ", ";
        }
        json.append('}');
    }

    private static void append(StringBuilder json, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            json.append(i == 0 ? "" : ", ");
            append(json, list.get(i));
        }
        json.append(']');
    }

    private static void append(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
