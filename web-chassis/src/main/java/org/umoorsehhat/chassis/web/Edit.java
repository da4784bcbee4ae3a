package org.umoorsehhat.chassis.web;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a {@code PUT} or {@code PATCH}: what may be changed, and whatever else came with it,
 * since what was read may be sent back. {@link ReadOnlyFields} looks at the rest.
 *
 * @param edited fields that may be changed; a record, since that is no container of others
 * @param others as they came, by their names in JSON
 */
@JsonDeserialize(using = Edit.Reader.class)
public record Edit<T extends Record>(@Valid T edited, Map<String, JsonNode> others) {

    /** Takes out what the edited type does not know, and reads what is left. */
    static final class Reader extends ValueDeserializer<Edit<?>> {

        private final @Nullable JavaType edited;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType edited) {
            this.edited = edited;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = property == null ? context.getContextualType() : property.getType();
            return new Reader(type.containedTypeOrUnknown(0));
        }

        @Override
        public Edit<?> deserialize(JsonParser parser, DeserializationContext context) {
            JavaType type = Objects.requireNonNull(edited);
            if (!(context.readTree(parser) instanceof ObjectNode fields)) {
                return context.reportInputMismatch(type, "not an object");
            }
            var reader = context.findRootValueDeserializer(type);
            var others = new LinkedHashMap<String, JsonNode>();
            for (String name : List.copyOf(fields.propertyNames())) {
                boolean isNull = Objects.requireNonNull(fields.get(name)).isNull();
                if (!isKnown(reader, name, isNull)) {
                    others.put(name, Objects.requireNonNull(fields.remove(name)));
                }
            }
            return new Edit<>((Record) context.readTreeAsValue(fields, type), others);
        }

        /** Null is what a field that cannot be emptied may be, and not become. */
        private static boolean isKnown(
                ValueDeserializer<Object> reader, String name, boolean isNull) {
            Collection<Object> names = reader.getKnownPropertyNames();
            if (names == null || !names.contains(name)) {
                return false;
            }
            var property =
                    reader instanceof BeanDeserializerBase bean
                            ? bean.findProperty(PropertyName.construct(name))
                            : null;
            return !isNull
                    || property == null
                    || !(property.getValueDeserializer() instanceof Omittable.Reader);
        }
    }
}
