package org.umoorsehhat.scheduling.web;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object in the code that is a text in JSON.
 *
 * @param format of the text, such as {@code time}
 * @param types {@code string}, and {@code null} where it may be that
 */
public record TextSchema(
        Class<?> type,
        String description,
        String example,
        @Nullable String format,
        Set<String> types) {

    Schema<?> schema() {
        Schema<?> text = new StringSchema();
        text.setDescription(description);
        text.setExample(example);
        text.setFormat(format);
        text.setTypes(types);
        return text;
    }
}
