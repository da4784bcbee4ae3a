package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * An amount in a {@code PATCH} that null clears. What is absent from the body is no {@code
 * ClearableAmount} at all.
 */
@JsonDeserialize(using = ClearableAmount.AmountReader.class)
record ClearableAmount(@Nullable Money value) {

    static final class AmountReader extends StdDeserializer<ClearableAmount> {

        AmountReader() {
            super(ClearableAmount.class);
        }

        @Override
        public ClearableAmount deserialize(JsonParser parser, DeserializationContext context) {
            return new ClearableAmount(context.readValue(parser, Money.class));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new ClearableAmount(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
