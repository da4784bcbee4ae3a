package org.umoorsehhat.booking.payment.rules;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment costs, as agreed when it was booked.
 *
 * @param fee the service's price, else the doctor's fee; two decimals, or as many more as the
 *     currency has
 * @param currency ISO 4217, of the fee and of all that is paid
 * @param deposit the part of it that is asked for beforehand; absent where none is
 * @param cancellationFee for cancelling late; absent where there is none
 */
public record Price(
        BigDecimal fee,
        String currency,
        @Nullable BigDecimal deposit,
        @Nullable CancellationFee cancellationFee) {

    public Price {
        fee = Money.of(fee, currency);
        deposit = deposit == null ? null : partOf(fee, deposit, currency);
    }

    /** Without a deposit, and free to cancel. */
    public Price(BigDecimal fee, String currency) {
        this(fee, currency, null, null);
    }

    /**
     * A part of a fee: at most the whole, which a service may be cheaper than its doctor thought;
     * nothing is none.
     */
    public static @Nullable BigDecimal partOf(BigDecimal fee, BigDecimal part, String currency) {
        BigDecimal most = Money.of(part.min(fee), currency);
        return most.signum() == 0 ? null : most;
    }

    /** The same of a visit so much later. */
    public Price later(Duration shift) {
        return cancellationFee == null
                ? this
                : new Price(fee, currency, deposit, cancellationFee.later(shift));
    }
}
