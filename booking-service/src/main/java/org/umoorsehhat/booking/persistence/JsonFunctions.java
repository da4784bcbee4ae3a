package org.umoorsehhat.booking.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the functions of this service's database. They take and give JSON: a whole command is one
 * statement, and a row becomes a record without a mapper between.
 */
@Component
public class JsonFunctions {

    private final DatabaseClient database;
    private final JsonMapper json;

    public JsonFunctions(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /**
     * Calls a function {@code (command, caller, context)} that gives JSON. The context is that of
     * the running request or event.
     */
    public <T> Mono<T> command(String function, Object command, Object caller, Class<T> answer) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT " + function + "($1, $2, $3)")
                                .bind(0, parameter(command))
                                .bind(1, parameter(caller))
                                .bind(2, Json.of(context.toJson()))
                                .map(row -> read(row, answer))
                                .one());
    }

    /** Any value as a JSON parameter. */
    public Json parameter(Object value) {
        return Json.of(json.writeValueAsBytes(value));
    }

    /** The first column, which holds JSON. */
    public <T> T read(Readable row, Class<T> type) {
        Json column = Objects.requireNonNull(row.get(0, Json.class), "no JSON in the first column");
        return Objects.requireNonNull(json.readValue(column.asArray(), type));
    }
}
