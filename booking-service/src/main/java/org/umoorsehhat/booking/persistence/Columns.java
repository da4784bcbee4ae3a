package org.umoorsehhat.booking.persistence;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.Codes;

/** Columns of rows. */
public final class Columns {

    private Columns() {}

    /**
     * A column that is never null.
     *
     * @throws NullPointerException with its name, if it is
     */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A code that is never null, as the constant that it names. */
    public static <E extends Enum<E>> E code(Readable row, String column, Class<E> type) {
        return Objects.requireNonNull(optionalCode(row, column, type), column);
    }

    /** The constant that a code names; null where there is none. */
    public static <E extends Enum<E>> @Nullable E optionalCode(
            Readable row, String column, Class<E> type) {
        String code = row.get(column, String.class);
        return code == null ? null : Codes.parse(type, code);
    }
}
