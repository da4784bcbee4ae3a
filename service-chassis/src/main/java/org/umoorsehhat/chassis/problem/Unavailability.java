package org.umoorsehhat.chassis.problem;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database or broker that is away or busy from something that is wrong with the request or
 * event.
 */
public final class Unavailability {

    private Unavailability() {}

    /**
     * Whether trying again later may help: connection lost or refused, lock or statement timed out,
     * deadlock, pool exhausted.
     */
    public static boolean isCauseOf(Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof TransientDataAccessException
                    || t instanceof NonTransientDataAccessResourceException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof R2dbcTransientException
                    || t instanceof R2dbcNonTransientResourceException
                    || t instanceof TimeoutException
                    || t instanceof RetriableException
                    || t instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
