package org.umoorsehhat.scheduling.web;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object in the code that is a text or a whole number in JSON.
 *
 * @param example absent where its fields have nothing in common
 * @param format of the text, such as {@code time}
 * @param types {@code string} or {@code integer}, and {@code null} where it may be that
 */
public record PlainSchema(
        Class<?> type,
        String description,
        @Nullable String example,
        @Nullable String format,
        Set<String> types) {

    Schema<?> schema() {
        Schema<?> value = types.contains("integer") ? new IntegerSchema() : new StringSchema();
        value.setDescription(description);
        if (example != null) {
            value.setExample(example);
        }
        value.setFormat(format);
        value.setTypes(types);
        return value;
    }
}
