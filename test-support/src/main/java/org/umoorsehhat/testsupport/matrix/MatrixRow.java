package org.umoorsehhat.testsupport.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a matrix: method, path, object, six cells and, where one is needed, a query and a JSON
 * body.
 *
 * @param object what {@code {id}}, the query or the body is about
 * @param cells in the order of {@link Caller}
 */
record MatrixRow(
        String method,
        String path,
        String object,
        List<String> cells,
        String query,
        @Nullable String body) {

    /** Who calls: the desk has no object that is not theirs. */
    enum Caller {
        PATIENT(true),
        ANOTHER_PATIENT(false),
        DOCTOR(true),
        ANOTHER_DOCTOR(false),
        FRONT_DESK(true),
        ADMIN(true);

        final boolean isOwner;

        Caller(boolean isOwner) {
            this.isOwner = isOwner;
        }
    }

    static MatrixRow parse(String line) {
        int before = 3 + Caller.values().length;
        String[] words = line.strip().split("\\s+", before + 1);
        if (words.length < before) {
            throw new IllegalArgumentException("Not a line of a matrix: " + line);
        }
        String request = words.length > before ? words[before] : "";
        int json = request.startsWith("?") ? (request + " ").indexOf(' ') : 0;
        String body = request.substring(Math.min(json, request.length())).strip();
        return new MatrixRow(
                words[0],
                words[1],
                words[2],
                IntStream.range(3, before).mapToObj(n -> words[n]).toList(),
                request.substring(0, Math.min(json, request.length())),
                body.isEmpty() ? null : body);
    }

    String endpoint() {
        return method + " " + path;
    }

    /** Whoever holds a link needs no token, and who has a token no link. */
    boolean isOfLinks() {
        return path.startsWith("/links/");
    }

    /** Whether a signature counts there, and nobody's token. */
    boolean isSigned() {
        return path.equals("/payments/webhook");
    }

    String cell(Caller caller) {
        return cells.get(caller.ordinal());
    }

    String uri(Map<String, ?> values) {
        String uri = path + fill(query, values);
        for (var value : values.entrySet()) {
            uri = uri.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return uri;
    }

    @Nullable String body(Map<String, ?> values) {
        return body == null ? null : fill(body, values);
    }

    private static String fill(String text, Map<String, ?> values) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("$" + value.getKey(), String.valueOf(value.getValue()));
        }
        return filled;
    }
}
