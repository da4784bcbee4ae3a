package org.umoorsehhat.booking.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in columns and parameters. */
@Component
public class JsonColumns {

    private static final TypeReference<Map<String, @Nullable Object>> MAP =
            new TypeReference<>() {};

    private final JsonMapper json;

    public JsonColumns(JsonMapper json) {
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
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

    /** The fields of an object. */
    public Map<String, @Nullable Object> map(Json column) {
        return Objects.requireNonNull(json.readValue(column.asArray(), MAP));
    }
}
