package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it costs and what was paid.
 *
 * @param fee the service's price, else the doctor's fee, as of booking; two decimals
 * @param amount what was paid, the fee; absent while it is not paid, as {@code method}
 */
public record Payment(
        BigDecimal fee,
        boolean isPaid,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount) {

    public static Payment owed(BigDecimal fee) {
        return new Payment(fee, false, null, null);
    }

    /** The whole fee was received. */
    public Payment paid(PaymentMethod by) {
        return new Payment(fee, true, by, fee);
    }

    /** Whether there is something to pay. */
    public boolean isOwed() {
        return !isPaid && fee.signum() > 0;
    }

    /** As if nothing had been paid: it was given back, or went along to another appointment. */
    public Payment unpaid() {
        return owed(fee);
    }
}
