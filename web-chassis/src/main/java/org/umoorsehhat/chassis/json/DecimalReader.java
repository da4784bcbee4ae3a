package org.umoorsehhat.chassis.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads amounts: a decimal text such as {@code "150.00"}, which is how they travel, or a number.
 */
final class DecimalReader extends StdDeserializer<BigDecimal> {

    /** Of digits before and behind the point; more than any amount has. */
    private static final String DECIMAL = "-?[0-9]{1,20}(\\.[0-9]{1,20})?";

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_STRING -> decimal(parser.getString(), context);
            default -> (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
        };
    }

    private static BigDecimal decimal(String text, DeserializationContext context) {
        return text.matches(DECIMAL)
                ? new BigDecimal(text)
                : (BigDecimal)
                        context.handleWeirdStringValue(
                                BigDecimal.class, text, "not a decimal such as 150.00");
    }
}
