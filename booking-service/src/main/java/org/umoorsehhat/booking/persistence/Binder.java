package org.umoorsehhat.booking.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Gathers the values of a statement that is put together from parts. */
public final class Binder {

    private static final Map<Class<?>, String> TYPES =
            Map.ofEntries(
                    Map.entry(Long.class, "bigint"),
                    Map.entry(Integer.class, "int"),
                    Map.entry(Short.class, "smallint"),
                    Map.entry(Double.class, "float8"),
                    Map.entry(String.class, "text"),
                    Map.entry(Boolean.class, "boolean"),
                    Map.entry(UUID.class, "uuid"),
                    Map.entry(Instant.class, "timestamptz"),
                    Map.entry(LocalDate.class, "date"),
                    Map.entry(LocalTime.class, "time"),
                    Map.entry(BigDecimal.class, "numeric"),
                    Map.entry(Json.class, "jsonb"),
                    Map.entry(Long[].class, "bigint[]"),
                    Map.entry(String[].class, "text[]"),
                    Map.entry(byte[].class, "bytea"));

    private final List<Parameter> values = new ArrayList<>();

    /** The place of a value in the statement. */
    public <T> String value(Class<T> type, @Nullable T value) {
        return parameter(type, value == null ? Parameters.in(type) : Parameters.in(value));
    }

    /** The place of a value in the statement. */
    public String parameter(Class<?> type, Parameter value) {
        values.add(value);
        return "$" + values.size() + "::" + TYPES.get(type);
    }

    /** The statement with its values. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (int i = 0; i < values.size(); i++) {
            bound = bound.bind(i, values.get(i));
        }
        return bound;
    }
}
