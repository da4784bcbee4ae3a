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
import org.umoorsehhat.chassis.event.EventContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement, put together from parts ({@code WITH …}), each of which does something only if the
 * part that it is {@code from} gave a row: so all of it is written, or nothing.
 */
public final class StatementBuilder {

    private static final Map<Class<?>, String> TYPES =
            Map.ofEntries(
                    Map.entry(Long.class, "bigint"),
                    Map.entry(Integer.class, "int"),
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
    private final List<String> parts = new ArrayList<>();
    private final JsonMapper json;
    private final EventContext context;
    private @Nullable String contextColumns;

    /**
     * @param context where the events come from that it writes
     */
    public StatementBuilder(JsonMapper json, EventContext context) {
        this.json = json;
        this.context = context;
    }

    /** The place of a value. */
    public <T> String value(Class<T> type, @Nullable T value) {
        return parameter(type, value == null ? Parameters.in(type) : Parameters.in(value));
    }

    /** The place of a value. */
    public String parameter(Class<?> type, Parameter value) {
        values.add(value);
        return "$" + values.size() + "::" + TYPES.get(type);
    }

    /** The place of a JSON text. */
    public String json(@Nullable String text) {
        return value(Json.class, text == null ? null : Json.of(text));
    }

    /** The place of an object in JSON. */
    public String json(Map<?, ?> data) {
        return value(Json.class, Json.of(json.writeValueAsBytes(data)));
    }

    /** The place of a list in JSON. */
    public String json(List<?> data) {
        return value(Json.class, Json.of(json.writeValueAsBytes(data)));
    }

    /**
     * The id by which what follows from one request is found; absent where nothing has caused it.
     */
    public @Nullable String correlationId() {
        return context.correlationId();
    }

    /**
     * The places of the last columns of an event: where it comes from. The values are bound when
     * the first event asks for them.
     */
    public String contextColumns() {
        if (contextColumns == null) {
            contextColumns =
                    String.join(
                            ", ",
                            value(String.class, context.correlationId()),
                            value(String.class, context.causationId()),
                            value(String.class, context.traceparent()));
        }
        return contextColumns;
    }

    /** A part that reads or locks: it runs once, when the first other part asks for it. */
    public void read(String name, String sql) {
        parts.add(name + " AS MATERIALIZED (" + sql + ")");
    }

    /** A part that writes: it runs to its end, once. */
    public void write(String name, String sql) {
        parts.add(name + " AS (" + sql + ")");
    }

    /** The whole statement, which ends with what it answers. */
    public BoundStatement build(String answer) {
        return new BoundStatement(
                "WITH " + String.join(",\n", parts) + "\n" + answer, List.copyOf(values));
    }
}
