package org.umoorsehhat.booking.appointment.rules;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.WaiveFee;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerEntry.Kind;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.OnlineMoney;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.chassis.caller.Role;

/** Decides what may be paid and given back, and what the ledger says of it. */
final class Payments {

    /** What the audit log calls a payment of the deposit. */
    private static final String DEPOSIT_PAID = "deposit_paid";

    /** What happened, where released readers of the event's type would take it for more. */
    private static final String CHANGED = "changed";

    private Payments() {}

    /** A part of what is owed, or all of it; of the deposit, where that is meant. */
    static Decision pay(Draft change, Pay pay) {
        Payment was = change.before().payment();
        BigDecimal owed = pay.isDeposit() ? was.depositLeft() : was.left();
        Refusal refusal = change.refusal(Transition.PAY);
        if (refusal == null && pay.isDeposit()) {
            refusal = ofDeposit(was);
        }
        if (refusal == null) {
            Refusal tooMuch = pay.isDeposit() ? Refusal.MORE_THAN_DEPOSIT : Refusal.MORE_THAN_OWED;
            refusal = refusal(was, pay.amount(), pay.currency(), owed, tooMuch);
        }
        if (refusal != null) {
            return refusal;
        }
        Payment now = was.plus(pay.amount() == null ? owed : pay.amount(), pay.method());
        // Released readers of "paid" take it for all of the fee.
        String fact = now.isPaid() ? Transition.PAY.fact() : CHANGED;
        return change.to(
                change.before().changed().payment(now),
                pay.isDeposit() ? DEPOSIT_PAID : Transition.PAY.action(),
                fact,
                null,
                SeatEffect.KEEP);
    }

    private static @Nullable Refusal ofDeposit(Payment payment) {
        Boolean isPaid = payment.isDepositPaid();
        if (isPaid == null || payment.due() != null) {
            return Refusal.NO_DEPOSIT;
        }
        return isPaid ? Refusal.DEPOSIT_PAID : null;
    }

    /** A part of what was paid, or all of it; not what is owed for cancelling late. */
    static Decision refund(Draft change, Refund refund) {
        Payment was = change.before().payment();
        BigDecimal most = was.refundable();
        Refusal refusal = change.refusal(Transition.REFUND);
        if (refusal == null && most.signum() == 0) {
            refusal = Refusal.FEE_STAYS;
        }
        if (refusal == null) {
            Refusal tooMuch =
                    was.due() == null ? Refusal.MORE_THAN_PAID : Refusal.MORE_THAN_REFUNDABLE;
            refusal = refusal(was, refund.amount(), refund.currency(), most, tooMuch);
        }
        if (refusal != null) {
            return refusal;
        }
        BigDecimal back = refund.amount() == null ? most : refund.amount();
        OnlineMoney online = refund.online();
        if (online.isNext() && back.compareTo(online.left()) > 0) {
            return Refusal.MORE_THAN_ONLINE;
        }
        Payment now = was.minus(back);
        // And "refunded" for a fee that is owed again: not so where only what is beyond a
        // cancellation fee went back.
        String fact = now.isPaid() ? CHANGED : Transition.REFUND.fact();
        return change.to(
                        change.before().changed().payment(now),
                        Transition.REFUND.action(),
                        fact,
                        refund.reason(),
                        SeatEffect.KEEP)
                .by(online.isNext() ? PaymentMethod.ONLINE : online.otherwise());
    }

    /** What is owed for cancelling late, or for not coming, is forgiven. */
    static Decision waive(Draft change, WaiveFee waive) {
        Refusal refusal = change.refusal(Transition.WAIVE_FEE);
        return refusal != null
                ? refusal
                : change.to(
                        change.before().changed().payment(change.before().payment().uncharged()),
                        Transition.WAIVE_FEE.action(),
                        Transition.WAIVE_FEE.fact(),
                        waive.reason(),
                        SeatEffect.KEEP);
    }

    /**
     * What it costs once it is cancelled now: nothing more, or for a patient who does so late the
     * fee that was agreed.
     */
    static Payment cancelled(Draft change, boolean isWishOfPatient) {
        Appointment before = change.before();
        boolean isByPatient = change.role() == Role.PATIENT || isWishOfPatient;
        return isByPatient && before.payment().feeFor(before.status(), change.now()) != null
                ? before.payment().charged()
                : before.payment();
    }

    /** What it costs once its patient did not come. */
    static Payment missed(Payment payment) {
        var fee = payment.price().cancellationFee();
        return fee != null && fee.onNoShow() ? payment.charged() : payment;
    }

    /**
     * What a change adds to the ledger: by how much its sum differs, so that the two agree; null
     * where no money came or went back.
     */
    static @Nullable LedgerEntry entry(Changed changed) {
        Appointment appointment = changed.after();
        Payment was = changed.before().payment();
        Payment is = appointment.payment();
        BigDecimal more = is.received().subtract(was.received());
        if (more.signum() == 0) {
            return null;
        }
        AuditRecord audit = changed.audit();
        boolean isRefund = more.signum() < 0;
        return new LedgerEntry(
                appointment.bookingReference(),
                appointment.id(),
                appointment.visit().doctor(),
                appointment.visit().patient(),
                isRefund ? Kind.REFUND : kind(audit),
                more.abs(),
                is.currency(),
                method(changed, isRefund),
                audit.notes(),
                audit.at(),
                audit.role().claim(),
                audit.by(),
                audit.byName(),
                audit.at().atZone(ZoneId.of(appointment.visit().timeZone())).getYear());
    }

    /** Of a refund that way by which it goes, else the one by which was paid last. */
    private static PaymentMethod method(Changed changed, boolean isRefund) {
        if (isRefund && changed.way() != null) {
            return changed.way();
        }
        var payment = (isRefund ? changed.before() : changed.after()).payment();
        return Objects.requireNonNull(payment.method());
    }

    private static Kind kind(AuditRecord paid) {
        return paid.action().equals(DEPOSIT_PAID) ? Kind.DEPOSIT : Kind.PAYMENT;
    }

    private static @Nullable Refusal refusal(
            Payment payment,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            BigDecimal most,
            Refusal tooMuch) {
        if (currency != null && !currency.equals(Money.told(payment.currency()))) {
            return Refusal.OTHER_CURRENCY;
        }
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0) {
            return Refusal.NO_AMOUNT;
        }
        if (Money.isTooFine(amount, payment.currency())) {
            return Refusal.TOO_FINE_AMOUNT;
        }
        return amount.compareTo(most) > 0 ? tooMuch : null;
    }
}
