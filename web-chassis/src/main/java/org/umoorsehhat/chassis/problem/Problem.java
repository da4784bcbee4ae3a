package org.umoorsehhat.chassis.problem;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal that the caller is told about, as an RFC 9457 problem. The factory methods are the
 * kinds that the API knows; the detail says what was wrong and what to do, and never holds health
 * data. It has no stack trace: refusals come in floods.
 */
public final class Problem extends ErrorResponseException {

    /** Problem types are names below this address. */
    public static final String TYPES = "https://umoorsehhat.org/problems/";

    private static final long serialVersionUID = 1;

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /**
     * @param type a name in kebab case, such as {@code slot-full}
     */
    public static Problem of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        return new Problem(status, body);
    }

    /** Of the status' own name, such as {@code method-not-allowed}. */
    public static Problem of(HttpStatus status, String detail) {
        String title = status.getReasonPhrase();
        return of(status, SnakeCase.kebab(title), title, detail);
    }

    /** {@code 400} on one field. */
    public static Problem invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    /** {@code 400} with messages for each field. */
    public static Problem invalid(Map<String, List<String>> errors) {
        return of(HttpStatus.BAD_REQUEST, "validation", "Invalid input", summary(errors))
                .with("errors", errors);
    }

    /** {@code 401}: without a token, or with one that is not good. */
    public static Problem unauthorized(String detail) {
        return of(HttpStatus.UNAUTHORIZED, "unauthorized", "Unauthorized", detail);
    }

    /** {@code 403}: the role may not do this at all. */
    public static Problem forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", detail);
    }

    /** {@code 404}: not there, or not the caller's to see. */
    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
    }

    /** {@code 409}: the state of things does not allow it. */
    public static Problem conflict(String type, String title, String detail) {
        return of(HttpStatus.CONFLICT, type, title, detail);
    }

    /** {@code 412}: the resource has changed since the caller read it. */
    public static Problem preconditionFailed(String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, "stale", "The resource has changed", detail);
    }

    /** {@code 413}: more bytes than are taken. */
    public static Problem contentTooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "Body too large", detail);
    }

    /** {@code 429} with {@code Retry-After}: more than one caller may have. */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail)
                .retryAfter(retryAfter);
    }

    /** {@code 500}: our fault. What it was stands in the log. */
    public static Problem internal() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Internal error",
                "Something went wrong on our side. The trace id helps us to find it.");
    }

    /** {@code 503} with {@code Retry-After}: busy, or something that it needs is away. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "Service unavailable",
                        detail)
                .retryAfter(retryAfter);
    }

    /** In whole seconds, as the header wants it; never 0. */
    private Problem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** Adds a header to the answer. */
    public Problem withHeader(String name, String value) {
        getHeaders().set(name, value);
        return this;
    }

    /** Adds a member to the body, such as the next free slot. The name is in snake case. */
    public Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /** The last part of the type, such as {@code slot-full}. */
    public String type() {
        String type = String.valueOf(getBody().getType());
        return type.startsWith(TYPES) ? type.substring(TYPES.length()) : type;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    static String summary(Map<String, List<String>> errors) {
        var parts = new LinkedHashMap<String, String>();
        errors.forEach((field, messages) -> parts.put(field, String.join(", ", messages)));
        return String.join(
                "; ",
                parts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    }
}
