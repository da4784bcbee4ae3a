package org.umoorsehhat.scheduling.directory.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in the installation's currency, from 0.00 to 99999999.99. In JSON a decimal string,
 * {@code "150.00"}; a number is understood, too.
 */
public record Money(BigDecimal amount) {

    private static final BigDecimal MAX = new BigDecimal("99999999.99");
    private static final int MAX_LENGTH = 20;

    /**
     * @throws IllegalArgumentException for what is negative, too large or has more than two
     *     decimals
     */
    public Money {
        if (amount.precision() > MAX_LENGTH
                || Math.abs(amount.scale()) > MAX_LENGTH
                || amount.signum() < 0
                || amount.compareTo(MAX) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "is not an amount from 0.00 to 99999999.99 with at most two decimals");
        }
        amount = amount.setScale(2);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money of(@Nullable Object value) {
        return switch (value) {
            case String text when text.matches("[0-9]{1,8}(\\.[0-9]{1,2})?") ->
                    new Money(new BigDecimal(text));
            case Number number -> new Money(new BigDecimal(number.toString()));
            case null, default ->
                    throw new IllegalArgumentException("is not an amount such as \"150.00\"");
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
