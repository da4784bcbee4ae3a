package org.umoorsehhat.chassis.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * What is written as a text – words of enumerations, dates and times – is read from a text alone,
 * and as it stands: from no array, no number, and without blanks around it. Jackson knows no
 * setting for all of that.
 */
final class Words extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new Reader(deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return description.getBeanClass().getPackageName().equals("java.time")
                ? new Reader(deserializer)
                : deserializer;
    }

    private static final class Reader extends DelegatingDeserializer {

        private Reader(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Reader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            String text = parser.getString();
            if (text.isBlank() || !text.equals(text.strip()) || !isWhole(text)) {
                return context.handleWeirdStringValue(handledType(), text, "not as documented");
            }
            return super.deserialize(parser, context);
        }

        /** No date is cut from a time, and no time is counted in seconds of an epoch. */
        private boolean isWhole(String text) {
            Class<?> type = handledType();
            boolean hasTime = text.indexOf('T') >= 0;
            return type == LocalDate.class
                    ? !hasTime
                    : hasTime || type != Instant.class && type != OffsetDateTime.class;
        }
    }
}
