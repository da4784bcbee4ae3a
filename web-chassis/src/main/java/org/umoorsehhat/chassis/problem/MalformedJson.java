package org.umoorsehhat.chassis.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** JSON that is well formed for most readers and yet says two things. */
final class MalformedJson {

    /** Jackson has no class for either. */
    private static final String DUPLICATE = "Duplicate Object property";

    private static final String TRAILING = "Trailing token";

    private MalformedJson() {}

    /** Null for every other failure. */
    static @Nullable Problem problem(JacksonException failure) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof StreamReadException
                && message.startsWith(DUPLICATE)
                && failure.processor() instanceof JsonParser parser) {
            return Problem.invalid(
                    FieldPath.of(parser.streamReadContext()), "is there twice. Send it once.");
        }
        return failure instanceof MismatchedInputException && message.startsWith(TRAILING)
                ? Problem.invalid(
                        "body", "goes on after its end. Send one JSON value and nothing more.")
                : null;
    }
}
