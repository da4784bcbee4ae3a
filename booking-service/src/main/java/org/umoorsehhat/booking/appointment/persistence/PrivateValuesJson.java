package org.umoorsehhat.booking.appointment.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Private values as their column holds them: those that are empty are left out. */
@Component
class PrivateValuesJson {

    private final JsonMapper json;

    PrivateValuesJson(JsonMapper json) {
        this.json =
                json.rebuild()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .changeDefaultPropertyInclusion(
                                all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
    }

    Json write(PrivateValues values) {
        return Json.of(json.writeValueAsBytes(values));
    }

    PrivateValues read(Json column) {
        return Objects.requireNonNull(json.readValue(column.asArray(), PrivateValues.class));
    }
}
