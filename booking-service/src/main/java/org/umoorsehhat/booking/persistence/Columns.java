package org.umoorsehhat.booking.persistence;

import io.r2dbc.spi.Readable;
import java.util.Objects;

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
}
