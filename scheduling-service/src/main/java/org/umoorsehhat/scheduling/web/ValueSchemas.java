package org.umoorsehhat.scheduling.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows objects that are texts in JSON as texts. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@SuppressWarnings("rawtypes")
final class ValueSchemas implements ModelConverter {

    private final Map<Class<?>, PlainSchema> texts;

    ValueSchemas(ObjectProvider<PlainSchema> texts) {
        this.texts = texts.stream().collect(Collectors.toMap(PlainSchema::type, text -> text));
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        PlainSchema text = texts.get(Json.mapper().constructType(type.getType()).getRawClass());
        if (text != null) {
            return text.schema();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
