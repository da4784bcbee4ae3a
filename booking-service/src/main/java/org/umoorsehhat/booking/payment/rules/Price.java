package org.umoorsehhat.booking.payment.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment costs, as agreed when it was booked.
 *
 * @param fee the service's price, else the doctor's fee; two decimals, or as many more as the
 *     currency has
 * @param currency ISO 4217, of the fee and of all that is paid
 * @param deposit the part of it that is asked for beforehand; absent where none is
 */
public record Price(BigDecimal fee, String currency, @Nullable BigDecimal deposit) {

    public Price {
        fee = Money.of(fee, currency);
        deposit = deposit == null ? null : partOf(fee, deposit, currency);
    }

    /** Without a deposit. */
    public Price(BigDecimal fee, String currency) {
        this(fee, currency, null);
    }

    /** At most the whole, which a service may be cheaper than its doctor thought; nothing is none. */
    private static @Nullable BigDecimal partOf(BigDecimal fee, BigDecimal part, String currency) {
        BigDecimal most = Money.of(part.min(fee), currency);
        return most.signum() == 0 ? null : most;
    }
}
