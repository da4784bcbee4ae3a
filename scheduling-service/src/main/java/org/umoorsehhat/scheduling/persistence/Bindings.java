package org.umoorsehhat.scheduling.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Binds what may be absent. */
public final class Bindings {

    private Bindings() {}

    /** Binds {@code value}, or SQL's NULL of that type. */
    public static <T> GenericExecuteSpec nullable(
            GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }
}
