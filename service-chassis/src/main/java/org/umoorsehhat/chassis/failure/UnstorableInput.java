package org.umoorsehhat.chassis.failure;

import io.r2dbc.spi.R2dbcException;
import java.util.Set;
import org.umoorsehhat.chassis.problem.Causes;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Input that is valid JSON and that the database cannot store, such as the character U+0000. The
 * field is not known here; a service that cares checks before.
 */
final class UnstorableInput {

    /**
     * SQLSTATE: text too long, number out of range, time out of range, character not in the
     * encoding, character not translatable.
     */
    private static final Set<String> STATES = Set.of("22001", "22003", "22008", "22021", "22P05");

    private UnstorableInput() {}

    static boolean isCauseOf(Throwable failure) {
        return Causes.first(failure, R2dbcException.class)
                .map(R2dbcException::getSqlState)
                .filter(STATES::contains)
                .isPresent();
    }

    static Problem problem() {
        return Problem.invalid("body", "holds a number, time or character that cannot be stored");
    }
}
