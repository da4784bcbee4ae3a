package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it costs and what was paid.
 *
 * @param fee the service's price, else the doctor's fee, as of booking; two decimals
 * @param amount what was paid; absent while it is not paid, as {@code method}
 */
public record Payment(
        BigDecimal fee,
        boolean isPaid,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount) {

    public static Payment owed(BigDecimal fee) {
        return new Payment(fee, false, null, null);
    }

    public Payment paid(PaymentMethod by, BigDecimal received) {
        return new Payment(fee, true, by, received);
    }

    public Payment refunded() {
        return owed(fee);
    }
}
