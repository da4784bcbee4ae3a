package org.umoorsehhat.scheduling.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * What an appointment costs with a doctor, or for a service.
 *
 * @param price of one appointment
 * @param currency in which it is; absent: of a service that of its doctor, of a doctor the clinic's
 */
public record Charges(Money price, @Nullable CurrencyCode currency) {

    /** Where no currency is told, as many decimals as most have. */
    private static final int USUAL_DECIMALS = 2;

    /** The currency that it is in, where {@code otherwise} holds for what says none. */
    public @Nullable CurrencyCode currencyOr(@Nullable CurrencyCode otherwise) {
        return currency == null ? otherwise : currency;
    }

    /**
     * Whether nobody can pay that: it has parts of the smallest unit.
     *
     * @param otherwise the currency where this says none; absent where none is told
     */
    public boolean isTooFine(@Nullable CurrencyCode otherwise) {
        return price.decimals() > decimals(currencyOr(otherwise));
    }

    /** How many decimals amounts have; absent: no currency is told. */
    public static int decimals(@Nullable CurrencyCode currency) {
        return currency == null ? USUAL_DECIMALS : currency.decimals();
    }
}
