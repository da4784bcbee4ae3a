package org.umoorsehhat.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.umoorsehhat.chassis.problem.Causes;
import org.umoorsehhat.chassis.problem.Problem;

/** What a failure in the gateway looks like to the caller. */
public final class GatewayProblems {

    private static final Logger log = LoggerFactory.getLogger(GatewayProblems.class);

    private GatewayProblems() {}

    /** What the framework refused, by its status alone. */
    public static Problem refused(HttpStatus status) {
        return Problem.of(
                status, "This request cannot be served: %s.".formatted(status.getReasonPhrase()));
    }

    /** Libraries wrap our own refusals. */
    static Problem of(Throwable failure) {
        return Causes.first(failure, Problem.class).orElseGet(() -> unforeseen(failure));
    }

    private static Problem unforeseen(Throwable failure) {
        return switch (failure) {
            case ErrorResponse known when known.getStatusCode() == HttpStatus.NOT_FOUND ->
                    Problem.notFound("There is nothing at this path.");
            case ErrorResponse known when known.getStatusCode() instanceof HttpStatus status -> {
                if (status.is5xxServerError()) {
                    log.error("A request failed", failure);
                }
                yield refused(status);
            }
            // More than fifty in the Accept header.
            case InvalidMimeTypeException _ -> refused(HttpStatus.NOT_ACCEPTABLE);
            default -> {
                log.error("A request failed", failure);
                yield Problem.internal();
            }
        };
    }
}
