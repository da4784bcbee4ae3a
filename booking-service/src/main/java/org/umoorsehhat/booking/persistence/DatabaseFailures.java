package org.umoorsehhat.booking.persistence;

import io.r2dbc.spi.R2dbcException;

/** Why the database refused a statement. */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /** Whether a failure, or what caused it, has that SQLSTATE. */
    public static boolean has(Throwable failure, String sqlState) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof R2dbcException database && sqlState.equals(database.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
