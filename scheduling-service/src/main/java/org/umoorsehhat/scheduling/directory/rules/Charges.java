package org.umoorsehhat.scheduling.directory.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * What an appointment costs with a doctor, or for a service. What a service says goes before what
 * its doctor says.
 *
 * @param price of one appointment
 * @param currency in which it is; absent: of a service that of its doctor, of a doctor the clinic's
 * @param deposit asked for beforehand, a part of the price; 0 is none. Absent: of a service that of
 *     its doctor, where it is in the same currency, and at most its price; of a doctor none
 * @param lateFee for cancelling late; of a service that says none its doctor's, in the same way
 */
public record Charges(
        Money price, @Nullable CurrencyCode currency, @Nullable Money deposit, LateFee lateFee) {

    /** Where no currency is told, as many decimals as most have. */
    private static final int USUAL_DECIMALS = 2;

    /** Of a price, and nothing else. */
    public Charges(Money price, @Nullable CurrencyCode currency) {
        this(price, currency, null, LateFee.UNSAID);
    }

    /** The currency that it is in, where {@code otherwise} holds for what says none. */
    public @Nullable CurrencyCode currencyOr(@Nullable CurrencyCode otherwise) {
        return currency == null ? otherwise : currency;
    }

    /**
     * What nobody could pay: parts of the smallest unit, and more than it costs; null where all is
     * well.
     *
     * @param field what the price is called
     * @param otherwise the currency where this says none; absent where none is told
     */
    public @Nullable RefusedException refusal(String field, @Nullable CurrencyCode otherwise) {
        CurrencyCode in = currencyOr(otherwise);
        if (isTooFine(price, in)) {
            return DirectoryRefusals.tooFine(field, in);
        }
        if (lateFee.amount() != null && lateFee.percent() != null) {
            return DirectoryRefusals.twoFees();
        }
        RefusedException refusal = refusal("deposit_amount", deposit, in);
        return refusal == null ? refusal("cancellation_fee_amount", lateFee.amount(), in) : refusal;
    }

    private @Nullable RefusedException refusal(
            String field, @Nullable Money part, @Nullable CurrencyCode in) {
        if (part == null) {
            return null;
        }
        if (isTooFine(part, in)) {
            return DirectoryRefusals.tooFine(field, in);
        }
        return part.amount().compareTo(price.amount()) > 0
                ? DirectoryRefusals.morePartThanWhole(field)
                : null;
    }

    private static boolean isTooFine(Money amount, @Nullable CurrencyCode currency) {
        return amount.decimals() > decimals(currency);
    }

    /** How many decimals amounts have; absent: no currency is told. */
    public static int decimals(@Nullable CurrencyCode currency) {
        return currency == null ? USUAL_DECIMALS : currency.decimals();
    }
}
