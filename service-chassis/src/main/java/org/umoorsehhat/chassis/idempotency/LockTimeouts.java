package org.umoorsehhat.chassis.idempotency;

import io.r2dbc.spi.R2dbcException;

/** Tells the database's lock time-out (SQLSTATE 55P03) from other failures. */
final class LockTimeouts {

    private LockTimeouts() {}

    static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof R2dbcException database && "55P03".equals(database.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
