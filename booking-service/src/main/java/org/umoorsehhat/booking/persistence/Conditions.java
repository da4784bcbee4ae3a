package org.umoorsehhat.booking.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What a list is restricted to: of each filter that is set one condition, and its value. */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param part of SQL, with {@code $%d} for the value; left out without one
     */
    public Conditions and(String part, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            parts.add(part.formatted(values.size()));
        }
        return this;
    }

    /** What follows the table; empty where nothing restricts. */
    public String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    /** Gives the statement its values, the first as {@code $1}. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        var bound = statement;
        for (int i = 0; i < values.size(); i++) {
            bound = bound.bind(i, values.get(i));
        }
        return bound;
    }
}
