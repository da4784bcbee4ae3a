package org.umoorsehhat.booking.appointment.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.words.FoldedText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Private values as their column holds them: those that are empty are left out, and the reason is
 * there once more as it is searched for.
 */
@Component
class PrivateValuesJson {

    private record Stored(@JsonUnwrapped PrivateValues values, @Nullable String foldedReason) {}

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
        String reason = values.reasonForVisit();
        var stored = new Stored(values, reason == null ? null : FoldedText.of(reason));
        return Json.of(json.writeValueAsBytes(stored));
    }

    PrivateValues read(Json column) {
        return Objects.requireNonNull(json.readValue(column.asArray(), PrivateValues.class));
    }
}
