package org.umoorsehhat.booking.online.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.booking.payment.rules.Money;

/**
 * Amounts as card networks count them: whole numbers of the smallest unit.
 *
 * @see <a href="https://docs.stripe.com/currencies">Where they differ from ISO 4217</a>
 */
public final class MinorUnits {

    /** Counted in hundredths that nobody pays, and in whole ones although there are fifths. */
    private static final Map<String, Integer> SPECIAL = Map.of("ISK", 2, "UGX", 2, "MGA", 0);

    /** Of three decimals the last is 0. */
    private static final Set<String> TENS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private static final long TEN = 10;

    private MinorUnits() {}

    private static int decimals(String currency) {
        return SPECIAL.getOrDefault(currency, Money.decimals(currency));
    }

    /** Whether card networks can move that amount. */
    public static boolean canBePaid(BigDecimal amount, String currency) {
        if (currency.equals(Money.UNTOLD)
                || amount.stripTrailingZeros().scale() > decimals(currency)) {
            return false;
        }
        return !TENS.contains(currency) || of(amount, currency) % TEN == 0;
    }

    /**
     * The number of smallest units.
     *
     * @throws ArithmeticException where it is no whole number of them
     */
    public static long of(BigDecimal amount, String currency) {
        return amount.movePointRight(decimals(currency)).longValueExact();
    }

    /** The amount of so many smallest units, as it is stored. */
    public static BigDecimal amount(long units, String currency) {
        return Money.of(BigDecimal.valueOf(units, decimals(currency)), currency);
    }
}
