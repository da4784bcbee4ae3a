package org.umoorsehhat.booking.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Objects in the code that are texts in JSON. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@SuppressWarnings("rawtypes")
final class ValueSchemas implements ModelConverter {

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (raw == LocalTime.class) {
            Schema<?> time = text("Time on the doctor's wall clock", "10:00:00");
            time.setFormat("time");
            return time;
        }
        if (raw == BigDecimal.class) {
            return text("Amount with two decimals", "150.00");
        }
        if (java.isMapLikeType() && java.getContentType().isJavaLangObject()) {
            // Of any values, not of objects only.
            Schema<?> values = new MapSchema().additionalProperties(true);
            values.setTypes(Set.of("object"));
            return values;
        }
        if (raw == Object.class) {
            return new Schema<>();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> text(String description, String example) {
        Schema<?> text = new StringSchema();
        text.setDescription(description);
        text.setExample(example);
        text.setTypes(Set.of("string"));
        return text;
    }
}
