package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerEntry.Kind;
import org.umoorsehhat.booking.payment.rules.OnlineMoney;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;

/** How much may be paid and given back, and what the ledger says of it. */
class PaymentsTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    private static Decision decide(Appointment before, Acting action) {
        return LIFECYCLE.decide(before, action, ADMIN, STARTS_AT);
    }

    private static Decision pay(Appointment before, @Nullable String amount) {
        return decide(
                before,
                new Pay(
                        PaymentMethod.CASH,
                        amount == null ? null : new BigDecimal(amount),
                        null,
                        false));
    }

    private static Decision refund(Appointment before, @Nullable String amount) {
        return decide(
                before,
                new Refund(amount == null ? null : new BigDecimal(amount), null, "paid twice"));
    }

    private static Appointment costing(String fee, String currency) {
        return appointment()
                .changed()
                .payment(Payment.owed(new Price(new BigDecimal(fee), currency)))
                .build();
    }

    /** What is answered of an appointment that costs 80.00, of which 30.00 is paid. */
    @ParameterizedTest
    @CsvSource({
        "0, NO_AMOUNT, NO_AMOUNT",
        "-0.01, NO_AMOUNT, NO_AMOUNT",
        "0.001, TOO_FINE_AMOUNT, TOO_FINE_AMOUNT",
        "1e-9, TOO_FINE_AMOUNT, TOO_FINE_AMOUNT",
        "0.01, 30.01, 29.99",
        "30, 60.00, none",
        "30.000, 60.00, none",
        "30.01, 60.01, MORE_THAN_PAID",
        "50, 80.00, MORE_THAN_PAID",
        "50.01, MORE_THAN_OWED, MORE_THAN_PAID",
        "5e1, 80.00, MORE_THAN_PAID",
        "99999999, MORE_THAN_OWED, MORE_THAN_PAID"
    })
    void amountIsAPartOfWhatIsOwedOrPaid(String amount, String paid, String refunded) {
        Appointment part = ((Changed) pay(appointment(), "30")).after();
        assertThat(outcome(pay(part, amount))).isEqualTo(paid);
        assertThat(outcome(refund(part, amount))).isEqualTo(refunded);
    }

    private static String outcome(Decision decision) {
        if (decision instanceof Refusal refusal) {
            return refusal.name();
        }
        BigDecimal amount = ((Changed) decision).after().payment().amount();
        return amount == null ? "none" : amount.toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "5000.00, JPY, 1, 1.00",
        "5000.00, JPY, 1.00, 1.00",
        "5000.00, JPY, 0.5, TOO_FINE_AMOUNT",
        "5.25, KWD, 1.125, 1.125",
        "5.25, KWD, 1.1255, TOO_FINE_AMOUNT",
        "5.25, KWD, 5.251, MORE_THAN_OWED",
        "5.25, XXX, 0.01, 0.01",
        "5.25, XXX, 0.001, TOO_FINE_AMOUNT"
    })
    void amountHasTheDecimalsOfItsCurrency(
            String fee, String currency, String amount, String expected) {
        assertThat(outcome(pay(costing(fee, currency), amount))).isEqualTo(expected);
    }

    @Test
    void nobodyPaysInAnotherCurrency() {
        var foreign = new Pay(PaymentMethod.CASH, null, "EUR", false);
        assertThat(decide(appointment(), foreign)).isEqualTo(Refusal.OTHER_CURRENCY);
        assertThat(decide(costing("80.00", "XXX"), foreign)).isEqualTo(Refusal.OTHER_CURRENCY);
        assertThat(outcome(decide(appointment(), new Pay(PaymentMethod.CASH, null, "SAR", false))))
                .isEqualTo("80.00");
        assertThat(decide(AppointmentFixtures.paid(appointment()), new Refund(null, "EUR", null)))
                .isEqualTo(Refusal.OTHER_CURRENCY);
    }

    @Test
    void partIsToldAsAChangeAndTheLastOneAsPaid() {
        var part = (Changed) pay(appointment(), "30");
        assertThat(part.event().fact()).as("readers take paid for all of it").isEqualTo("changed");
        assertThat(part.event().data())
                .containsEntry("is_paid", false)
                .containsEntry("amount", "30.00")
                .containsEntry("amount_paid", "30.00")
                .containsEntry("currency", "SAR");
        assertThat(part.audit().action()).isEqualTo("paid");
        var rest = (Changed) pay(part.after(), null);
        assertThat(rest.event().fact()).isEqualTo("paid");
        assertThat(rest.event().data())
                .containsEntry("is_paid", true)
                .containsEntry("amount", "50.00")
                .containsEntry("amount_paid", "80.00");
        assertThat(pay(rest.after(), null)).isEqualTo(Refusal.PAID);
    }

    @Test
    void refundIsToldWithItsReasonInTheLogAlone() {
        var refunded = (Changed) refund(AppointmentFixtures.paid(appointment()), "80");
        assertThat(refunded.after().payment()).isEqualTo(appointment().payment());
        assertThat(refunded.event().fact()).isEqualTo("refunded");
        assertThat(refunded.event().data())
                .containsEntry("amount", "80.00")
                .containsEntry("is_paid", false)
                .doesNotContainKey("amount_paid")
                .doesNotContainValue("paid twice");
        assertThat(refunded.audit().notes()).isEqualTo("paid twice");
        LedgerEntry entry = refunded.payment();
        assertThat(entry.kind()).isEqualTo(Kind.REFUND);
        assertThat(entry.method()).as("as it had been paid").isEqualTo(PaymentMethod.CARD);
        assertThat(entry.reason()).isEqualTo("paid twice");
        assertThat(entry.year()).isEqualTo(2026);
    }

    /** Whatever is done in whatever order, the sums agree, and nobody pays or gets too much. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ledgerAndAppointmentAgree(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Appointment now = costing(1 + random.nextInt(100) + ".00", "KWD");
            BigDecimal ledger = BigDecimal.ZERO;
            for (int step = 0; step < 20; step++) {
                String amount =
                        random.nextInt(6) == 0
                                ? null
                                : BigDecimal.valueOf(random.nextInt(120_000), 3).toPlainString();
                Decision decision = random.nextInt(3) == 0 ? refund(now, amount) : pay(now, amount);
                if (decision instanceof Changed changed) {
                    LedgerEntry entry = changed.payment();
                    assertThat(entry.amount()).isPositive();
                    ledger =
                            entry.kind() == Kind.PAYMENT
                                    ? ledger.add(entry.amount())
                                    : ledger.subtract(entry.amount());
                    now = changed.after();
                }
                Payment payment = now.payment();
                assertThat(payment.received()).isEqualByComparingTo(ledger);
                assertThat(ledger).isBetween(BigDecimal.ZERO, payment.fee());
                assertThat(payment.isPaid()).isEqualTo(ledger.compareTo(payment.fee()) == 0);
                assertThat(payment.method() == null).isEqualTo(ledger.signum() == 0);
            }
        }
    }

    @Test
    void whatIsNoPaymentAddsNothingToTheLedger() {
        Appointment paid = AppointmentFixtures.paid(appointment());
        var cancelled = (Changed) decide(paid, new AppointmentCommand.Cancel("ill"));
        assertThat(cancelled.payment()).isNull();
        assertThat(cancelled.event().data()).doesNotContainKey("amount");
    }

    /** What is given back of 50.00 in cash and 30.00 that came through a provider. */
    @ParameterizedTest
    @CsvSource({
        "30, CASH, 30.00, ONLINE",
        "10, CASH, 30.00, ONLINE",
        "30.01, CASH, 30.00, MORE_THAN_ONLINE",
        ", CASH, 30.00, MORE_THAN_ONLINE",
        ", CASH, 80.00, ONLINE",
        "50, CASH, 0.00, CASH",
        "50, INSURANCE, 0.00, INSURANCE"
    })
    void goesBackTheWayItCame(
            @Nullable BigDecimal amount, PaymentMethod otherwise, BigDecimal left, String way) {
        Appointment paid = ((Changed) pay(appointment(), null)).after();
        var known = new OnlineMoney(left, otherwise);
        var decision = decide(paid, new Refund(amount, null, null).knowing(known));
        assertThat(
                        decision instanceof Changed changed && changed.payment() != null
                                ? changed.payment().method().name()
                                : decision.toString())
                .isEqualTo(way);
    }
}
