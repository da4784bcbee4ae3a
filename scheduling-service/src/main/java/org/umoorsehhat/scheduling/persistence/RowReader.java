package org.umoorsehhat.scheduling.persistence;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row; a column that is never null is told from one that may be. */
public record RowReader(Readable row) {

    public <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public <T> @Nullable T optional(String column, Class<T> type) {
        return row.get(column, type);
    }

    public long number(String column) {
        return get(column, Long.class);
    }

    public int count(String column) {
        return get(column, Integer.class);
    }

    public String text(String column) {
        return get(column, String.class);
    }

    public boolean flag(String column) {
        return get(column, Boolean.class);
    }

    public LocalDate date(String column) {
        return get(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return get(column, LocalTime.class);
    }

    public Instant instant(String column) {
        return get(column, Instant.class);
    }

    public BigDecimal amount(String column) {
        return get(column, BigDecimal.class);
    }
}
