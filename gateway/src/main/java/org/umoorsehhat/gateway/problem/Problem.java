package org.umoorsehhat.gateway.problem;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal that the gateway itself decides on, as the services would word it.
 *
 * @param status of the answer
 * @param name last part of the problem type, in kebab case
 * @param title for people, the same for each problem of the type
 * @param detail what was wrong with this request, and what to do; nothing about our insides
 * @param headers that go with the answer
 */
public record Problem(
        HttpStatus status, String name, String title, String detail, HttpHeaders headers) {

    private static final String TYPES = "https://umoorsehhat.org/problems/";

    public static Problem unauthorized(String detail) {
        return of(HttpStatus.UNAUTHORIZED, "unauthorized", "Unauthorized", detail);
    }

    public static Problem forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", detail);
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing at this path.");
    }

    /**
     * @param maximum that a body may have, in bytes
     */
    public static Problem contentTooLarge(long maximum) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "Body too large",
                "A request may have at most %d bytes. Send less at a time.".formatted(maximum));
    }

    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail)
                .retryAfter(retryAfter);
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "Service unavailable",
                        detail)
                .retryAfter(retryAfter);
    }

    public static Problem internal() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Internal error",
                "Something went wrong on our side. The trace id helps us to find it.");
    }

    /** What the framework refused, by its status alone. */
    public static Problem of(HttpStatus status) {
        String reason = status.getReasonPhrase();
        return of(
                status,
                reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                reason,
                "This request cannot be served: %s.".formatted(reason));
    }

    private static Problem of(HttpStatus status, String name, String title, String detail) {
        return new Problem(status, name, title, detail, new HttpHeaders());
    }

    /** In whole seconds, as the header wants it; never 0. */
    private Problem retryAfter(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    }

    /** The same with one more header. */
    public Problem with(String header, String value) {
        var more = new HttpHeaders();
        more.putAll(headers);
        more.add(header, value);
        return new Problem(status, name, title, detail, more);
    }

    String type() {
        return TYPES + name;
    }
}
