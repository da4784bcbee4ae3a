package org.umoorsehhat.identity.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Problems without a type of their own; nothing of what was sent is in them. */
final class Problems {

    private Problems() {}

    static Map<String, @Nullable Object> of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        var problem = new LinkedHashMap<String, @Nullable Object>();
        problem.put("type", "about:blank");
        problem.put("title", status == null ? "Error" : status.getReasonPhrase());
        problem.put("status", code);
        problem.put("detail", detail(code));
        return problem;
    }

    private static String detail(int code) {
        return switch (code) {
            case 400 ->
                    "This is not a request that can be read, or its address or headers are longer than is taken.";
            case 401 -> "Log in first.";
            case 403 -> "This is not served, or not to you.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address takes other methods: the header Allow names them.";
            case 413 -> "The body is larger than is taken. Send less.";
            case 415 -> "The body is of a type that is not taken.";
            default ->
                    code >= 500
                            ? "Something went wrong here. Try again later."
                            : "The request was refused.";
        };
    }
}
