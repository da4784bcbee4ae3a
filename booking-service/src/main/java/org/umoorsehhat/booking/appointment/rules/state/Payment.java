package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;

/**
 * What it costs and what was paid: the sum of the ledger's rows.
 *
 * @param price as agreed when it was booked
 * @param method of the last payment; absent while nothing is paid, as {@code amount}
 * @param amount what was paid and not given back
 */
public record Payment(
        Price price, @Nullable PaymentMethod method, @Nullable BigDecimal amount) {

    public static Payment owed(Price price) {
        return new Payment(price, null, null);
    }

    public BigDecimal fee() {
        return price.fee();
    }

    public String currency() {
        return price.currency();
    }

    /** Whether nothing is owed any more of what it costs. */
    public boolean isPaid() {
        return fee().signum() > 0 && left().signum() <= 0;
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
        return fee().subtract(received());
    }

    /** What is owed yet of the deposit; 0 where none is asked for. */
    public BigDecimal depositLeft() {
        BigDecimal deposit = price.deposit();
        return deposit == null ? BigDecimal.ZERO : deposit.subtract(received()).max(BigDecimal.ZERO);
    }

    /** Whether so much is paid as the deposit; absent where none is asked for. */
    public @Nullable Boolean isDepositPaid() {
        return price.deposit() == null ? null : (Boolean) (depositLeft().signum() == 0);
    }

    /** So much more was paid. */
    public Payment plus(BigDecimal more, PaymentMethod by) {
        return new Payment(price, by, Money.of(received().add(more), currency()));
    }

    /** So much was given back. */
    public Payment minus(BigDecimal less) {
        BigDecimal rest = Money.of(received().subtract(less), currency());
        return rest.signum() == 0 ? unpaid() : new Payment(price, method, rest);
    }

    /** As if nothing had been paid: it was given back, or went along to another appointment. */
    public Payment unpaid() {
        return owed(price);
    }
}
