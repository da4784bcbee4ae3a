package org.umoorsehhat.chassis.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.umoorsehhat.chassis.problem.Problem;

/** Refusals of a key; for statements of services that write the key themselves, too. */
public final class IdempotencyProblems {

    private IdempotencyProblems() {}

    /** {@code 422}: the key came with another body before. */
    public static Problem reused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "Idempotency-Key used before",
                "This Idempotency-Key came with another request before. Use a new key for a new request.");
    }

    /** {@code 409}: the first request with the key is still running. */
    public static Problem inProgress(@Nullable Throwable cause) {
        return Problem.conflict(
                "idempotency-in-progress",
                "The first request is still running",
                "A request with this Idempotency-Key is still running. Repeat it in a moment.");
    }
}
