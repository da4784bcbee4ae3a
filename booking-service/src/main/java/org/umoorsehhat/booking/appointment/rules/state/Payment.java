package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.LateFee;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;

/**
 * What it costs and what was paid: the sum of the ledger's rows.
 *
 * @param price as agreed when it was booked
 * @param method of the last payment; absent while nothing is paid, as {@code amount}
 * @param amount what was paid and not given back
 * @param due what is owed in place of the fee, since it was cancelled late or nobody came; absent
 *     where nothing is
 */
public record Payment(
        Price price,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal due) {

    public static Payment owed(Price price) {
        return new Payment(price, null, null, null);
    }

    /**
     * What an appointment at {@code startsAt} will cost.
     *
     * @param charges of its doctor and service
     * @param clinics the currency where those say none
     */
    public static Payment agreed(Charges charges, String clinics, Instant startsAt) {
        String currency = charges.currencyOr(clinics);
        LateFee late = charges.lateFee();
        BigDecimal fee =
                Price.partOf(
                        charges.price(),
                        Money.inUnits(late.of(charges.price()), currency),
                        currency);
        return owed(
                new Price(
                        charges.price(),
                        currency,
                        charges.deposit(),
                        fee == null
                                ? null
                                : new CancellationFee(
                                        fee,
                                        startsAt.minus(Duration.ofMinutes(late.minutes())),
                                        late.onNoShow())));
    }

    public BigDecimal fee() {
        return price.fee();
    }

    public String currency() {
        return price.currency();
    }

    /** Whether nothing is owed any more of what it costs. */
    public boolean isPaid() {
        return total().signum() > 0 && left().signum() <= 0;
    }

    /** Whether there is something to pay. */
    public boolean isOwed() {
        return left().signum() > 0;
    }

    /** What was paid; 0 when nothing was. */
    public BigDecimal received() {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** What it comes to: the fee, or what is owed in place of it. */
    private BigDecimal total() {
        return due == null ? fee() : due;
    }

    /** What is owed yet; less than 0 where more was paid than is owed now. */
    public BigDecimal left() {
        return total().subtract(received());
    }

    /** What may be given back: what was paid, but for what is owed in place of the fee. */
    public BigDecimal refundable() {
        return due == null ? received() : left().negate().max(BigDecimal.ZERO);
    }

    /** What is owed yet of the deposit; 0 where none is asked for. */
    public BigDecimal depositLeft() {
        BigDecimal deposit = price.deposit();
        return deposit == null
                ? BigDecimal.ZERO
                : deposit.subtract(received()).max(BigDecimal.ZERO);
    }

    /** Whether so much is paid as the deposit; absent where none is asked for. */
    public @Nullable Boolean isDepositPaid() {
        return price.deposit() == null ? null : (Boolean) (depositLeft().signum() == 0);
    }

    /** So much more was paid. */
    public Payment plus(BigDecimal more, PaymentMethod by) {
        return new Payment(price, by, Money.of(received().add(more), currency()), due);
    }

    /** So much was given back. */
    public Payment minus(BigDecimal less) {
        BigDecimal rest = Money.of(received().subtract(less), currency());
        return rest.signum() == 0
                ? new Payment(price, null, null, due)
                : new Payment(price, method, rest, due);
    }

    /** The same of what costs {@code other}; absent where what was paid is more, or other money. */
    public @Nullable Payment of(Price other) {
        boolean fits =
                amount == null
                        || currency().equals(other.currency())
                                && amount.compareTo(other.fee()) <= 0;
        return fits ? new Payment(other, method, amount, due) : null;
    }

    /** As if nothing had been paid: it went along to another appointment. */
    public Payment unpaid() {
        return owed(price);
    }

    /** Its patient owes the cancellation fee, where there is one. */
    public Payment charged() {
        var fee = price.cancellationFee();
        return new Payment(price, method, amount, fee == null ? null : fee.amount());
    }

    /** The fee is owed as before: nothing was cancelled late, or that is forgiven. */
    public Payment uncharged() {
        return new Payment(price, method, amount, null);
    }

    /** What is owed now, in that state: of a cancelled one nothing but a fee for that. */
    public BigDecimal amountDue(AppointmentStatus status) {
        boolean isOff = status == AppointmentStatus.CANCELLED && due == null;
        return Money.of(isOff ? BigDecimal.ZERO : left().max(BigDecimal.ZERO), currency());
    }

    /**
     * What its patient would owe who cancels one in that state then; absent for nothing. A request
     * that nobody confirmed is free to withdraw.
     */
    public @Nullable CancellationFee feeFor(AppointmentStatus status, Instant cancelled) {
        var fee = price.cancellationFee();
        boolean isDue = fee != null && fee.isDue(cancelled) && status != AppointmentStatus.PENDING;
        return isDue ? fee : null;
    }

    /** Of the visit that takes its place, so much later. */
    public Payment later(Duration shift) {
        return new Payment(price.later(shift), method, amount, due);
    }
}
