package org.umoorsehhat.waitlist.persistence;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.caller.Caller;

/** Columns and parameters that may or may not be null. */
public final class Columns {

    private Columns() {}

    /** The value of a column that is never null. */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** One column of many rows, as an array. */
    public static <S, T> T[] each(
            Collection<S> rows, Function<S, ? extends @Nullable T> column, T[] type) {
        return rows.stream().map(column).toList().toArray(type);
    }

    /** Binds a value that may be absent. */
    public static GenericExecuteSpec bind(
            GenericExecuteSpec statement, String name, @Nullable Object value, Class<?> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }

    /** The role of a person; null for what the platform does by itself. */
    public static @Nullable String role(Caller by) {
        return by.isSystem() ? null : by.role().claim();
    }

    /** The subject of a person; null for what the platform does by itself. */
    public static @Nullable String person(Caller by) {
        return by.isSystem() ? null : by.subject();
    }
}
