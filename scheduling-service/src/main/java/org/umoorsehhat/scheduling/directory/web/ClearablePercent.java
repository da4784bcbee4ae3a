package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A share of the price in a {@code PATCH} that null clears. What is absent from the body is no
 * {@code ClearablePercent} at all.
 */
@JsonDeserialize(using = ClearablePercent.PercentReader.class)
record ClearablePercent(@Nullable Integer value) {

    static final class PercentReader extends StdDeserializer<ClearablePercent> {

        PercentReader() {
            super(ClearablePercent.class);
        }

        @Override
        public ClearablePercent deserialize(JsonParser parser, DeserializationContext context) {
            return new ClearablePercent(context.readValue(parser, Integer.class));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new ClearablePercent(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
