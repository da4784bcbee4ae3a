package org.umoorsehhat.chassis.failure;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.umoorsehhat.chassis.problem.Causes;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Tells a database or broker that is away or busy from something that is wrong with the request or
 * event.
 */
public final class Unavailability {

    /**
     * SQLSTATE: connection, transaction rolled back (deadlock), resources, time-outs within a
     * transaction, lock time-out, operator (shutdown, cancelled statement), system.
     */
    private static final Pattern STATES =
            Pattern.compile("08...|40...|53...|25P0[34]|55P03|57...|58...");

    private Unavailability() {}

    /**
     * Whether trying again later may help: a {@code 503} of our own, connection lost or refused,
     * lock or statement timed out, deadlock, pool exhausted.
     */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(Unavailability::is);
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    CannotCreateTransactionException _,
                    R2dbcTransientException _,
                    R2dbcNonTransientResourceException _,
                    TimeoutException _,
                    RetriableException _ ->
                    true;
            case Problem problem ->
                    problem.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
            case R2dbcException database ->
                    database.getSqlState() != null
                            && STATES.matcher(database.getSqlState()).matches();
            // A file or an encoding is the same tomorrow.
            case FileNotFoundException _, FileSystemException _, CharConversionException _ -> false;
            case IOException _ -> true;
            default -> false;
        };
    }
}
