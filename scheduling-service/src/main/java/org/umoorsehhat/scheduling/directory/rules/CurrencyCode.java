package org.umoorsehhat.scheduling.directory.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A currency in which somebody can pay, by its code of ISO 4217. In JSON text. */
public record CurrencyCode(String code) {

    /** The code of no currency: a clinic that does not say in which one its fees are. */
    public static final String UNTOLD = "XXX";

    /**
     * @throws IllegalArgumentException for what is no such currency: also metals, units of account,
     *     and codes for tests
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CurrencyCode {
        if (!code.matches("[A-Z]{3}") || decimals(code) < 0) {
            throw new IllegalArgumentException("is not a currency of ISO 4217 such as \"SAR\"");
        }
    }

    /** Absent where the clinic does not say. */
    public static @Nullable CurrencyCode told(Currency clinics) {
        String code = clinics.getCurrencyCode();
        return code.equals(UNTOLD) ? null : new CurrencyCode(code);
    }

    /** How many decimals amounts of it have: none in JPY, three in KWD. */
    int decimals() {
        return decimals(code);
    }

    private static int decimals(String code) {
        return Currency.availableCurrencies()
                .filter(known -> known.getCurrencyCode().equals(code))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(-1);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
