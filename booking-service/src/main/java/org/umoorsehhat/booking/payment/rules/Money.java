package org.umoorsehhat.booking.payment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts of a currency, as ISO 4217 has it. */
public final class Money {

    /** The code of no currency: the installation does not say in which one its fees are. */
    public static final String UNTOLD = "XXX";

    /** Fees are given with so many decimals, in any currency. */
    private static final int USUAL_DECIMALS = 2;

    private Money() {}

    /** How many decimals amounts of it have: none in JPY, three in KWD. */
    public static int decimals(String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return decimals < 0 ? USUAL_DECIMALS : decimals;
    }

    /** Whether nobody can pay that: it has parts of the smallest unit. */
    public static boolean isTooFine(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().scale() > decimals(currency);
    }

    /** As it is stored and told: with two decimals, or more where the currency has more. */
    public static BigDecimal of(BigDecimal amount, String currency) {
        return amount.setScale(
                Math.max(USUAL_DECIMALS, decimals(currency)), RoundingMode.UNNECESSARY);
    }

    /** Null where the installation does not say. */
    public static @Nullable String told(String currency) {
        return currency.equals(UNTOLD) ? null : currency;
    }
}
