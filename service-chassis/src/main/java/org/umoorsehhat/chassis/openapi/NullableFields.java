package org.umoorsehhat.chassis.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;

/** Says of the fields of records which may be null: what JSpecify's annotation says in the code. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class NullableFields implements ModelConverter {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            Map<String, Schema> properties = properties(resolved, context);
            for (RecordComponent component : raw.getRecordComponents()) {
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !component.isAnnotationPresent(Omittable.class)) {
                    properties.computeIfPresent(
                            NAMES.translate(component.getName()),
                            (name, property) -> nullable(property));
                }
            }
        }
        return resolved;
    }

    private static Map<String, Schema> properties(Schema schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        Schema model =
                ref == null
                        ? schema
                        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return model == null || model.getProperties() == null
                ? new HashMap<>()
                : model.getProperties();
    }

    private static Schema nullable(Schema property) {
        if (property.get$ref() != null) {
            return new Schema().anyOf(List.of(property, Schemas.typed(new Schema(), "null")));
        }
        if (property.getTypes() == null || property.getTypes().contains("null")) {
            return property;
        }
        // Some are shared by all fields of their type.
        Schema copy = AnnotationsUtils.clone(property, true);
        var types = new LinkedHashSet<String>(property.getTypes());
        types.add("null");
        copy.setTypes(types);
        if (copy.getEnum() != null) {
            copy.addEnumItemObject(null);
        }
        return copy;
    }
}
