package org.umoorsehhat.scheduling.directory.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount, from 0.00 to 99999999.9999; how many decimals it may have its currency says, see
 * {@link Charges}. In JSON a decimal string with two decimals, or as many as it needs, {@code
 * "150.00"}; a number is understood, too.
 */
public record Money(BigDecimal amount) {

    private static final BigDecimal END = new BigDecimal("100000000");
    private static final BigDecimal LARGEST_ROUNDED = new BigDecimal("99999999.99");
    private static final int MAX_LENGTH = 20;
    private static final int USUAL_DECIMALS = 2;

    /** More no currency has. */
    private static final int MOST_DECIMALS = 4;

    /**
     * @throws IllegalArgumentException for what is negative, too large or has more than four
     *     decimals
     */
    public Money {
        if (amount.precision() > MAX_LENGTH
                || Math.abs(amount.scale()) > MAX_LENGTH
                || amount.signum() < 0
                || amount.compareTo(END) >= 0
                || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "is not an amount from 0.00 to 99999999.9999 with at most four decimals");
        }
        amount = amount.setScale(Math.max(USUAL_DECIMALS, amount.stripTrailingZeros().scale()));
    }

    /** How many decimals it needs. */
    int decimals() {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }

    /** In cents, where those do not say it all; readers of older events know no more. */
    public Money rounded() {
        return new Money(
                amount.setScale(USUAL_DECIMALS, RoundingMode.HALF_UP).min(LARGEST_ROUNDED));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money of(@Nullable Object value) {
        return switch (value) {
            case String text when text.matches("[0-9]{1,8}(\\.[0-9]{1,4})?") ->
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
