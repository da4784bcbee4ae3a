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

    private static final BigDecimal LARGEST_ROUNDED = new BigDecimal("99999999.99");

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

    /**
     * As it is stored and told: with two decimals, or more where the currency has more. What
     * another system's directory says in parts of the smallest unit stays as it is.
     */
    public static BigDecimal of(BigDecimal amount, String currency) {
        int needed = amount.stripTrailingZeros().scale();
        return amount.setScale(Math.max(needed, Math.max(USUAL_DECIMALS, decimals(currency))));
    }

    /** To the smallest unit of the currency. */
    public static BigDecimal inUnits(BigDecimal amount, String currency) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    /** In cents, where those do not say it all; readers of older events know no more. */
    public static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(USUAL_DECIMALS, RoundingMode.HALF_UP).min(LARGEST_ROUNDED);
    }

    /** Null where the installation does not say. */
    public static @Nullable String told(String currency) {
        return currency.equals(UNTOLD) ? null : currency;
    }
}
