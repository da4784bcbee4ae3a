package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/**
 * What it costs and what was paid: the sum of the ledger's rows.
 *
 * @param fee the service's price, else the doctor's fee, as of booking; two decimals, or as many
 *     more as the currency has
 * @param currency ISO 4217, of the fee and of all that is paid, as of booking
 * @param method of the last payment; absent while nothing is paid, as {@code amount}
 * @param amount what was paid and not given back
 */
public record Payment(
        BigDecimal fee,
        String currency,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount) {

    public static Payment owed(BigDecimal fee, String currency) {
        return new Payment(fee, currency, null, null);
    }

    /** Whether nothing is owed any more of what it costs. */
    public boolean isPaid() {
        return fee.signum() > 0 && left().signum() <= 0;
    }

    /** Whether there is something to pay. */
    public boolean isOwed() {
        return left().signum() > 0;
    }

    /** What was paid; 0 when nothing was. */
    public BigDecimal received() {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** What is owed yet. */
    public BigDecimal left() {
        return fee.subtract(received());
    }

    /** So much more was paid. */
    public Payment plus(BigDecimal more, PaymentMethod by) {
        return new Payment(fee, currency, by, Money.of(received().add(more), currency));
    }

    /** So much was given back. */
    public Payment minus(BigDecimal less) {
        BigDecimal rest = Money.of(received().subtract(less), currency);
        return rest.signum() == 0 ? unpaid() : new Payment(fee, currency, method, rest);
    }

    /** As if nothing had been paid: it was given back, or went along to another appointment. */
    public Payment unpaid() {
        return owed(fee, currency);
    }
}
