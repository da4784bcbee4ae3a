package org.umoorsehhat.scheduling.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * The number of a record in a {@code PATCH} that null clears. What is absent from the body is no
 * {@code ClearableNumber} at all.
 */
@JsonDeserialize(using = ClearableNumber.NumberReader.class)
public record ClearableNumber(@Nullable Long value) {

    static final class NumberReader extends StdDeserializer<ClearableNumber> {

        NumberReader() {
            super(ClearableNumber.class);
        }

        @Override
        public ClearableNumber deserialize(JsonParser parser, DeserializationContext context) {
            return new ClearableNumber(context.readValue(parser, Long.class));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new ClearableNumber(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
