package org.umoorsehhat.chassis.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.InvalidNullException;

/**
 * A field of a {@code PATCH} that may be left out, and then stays as it is; null is a {@code 400}.
 */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = Omittable.Reader.class)
public @interface Omittable {

    /** Reads a value as ever; {@code Nulls.FAIL} would refuse what is left out as well. */
    final class Reader extends ValueDeserializer<Object> {

        private final @Nullable BeanProperty property;
        private final @Nullable ValueDeserializer<Object> values;

        Reader() {
            this(null, null);
        }

        private Reader(
                @Nullable BeanProperty property, @Nullable ValueDeserializer<Object> values) {
            this.property = property;
            this.values = values;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = Objects.requireNonNull(property).getType();
            return new Reader(property, context.findContextualValueDeserializer(type, property));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return Objects.requireNonNull(values).deserialize(parser, context);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            BeanProperty field = Objects.requireNonNull(property);
            throw InvalidNullException.from(context, field.getFullName(), field.getType());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
