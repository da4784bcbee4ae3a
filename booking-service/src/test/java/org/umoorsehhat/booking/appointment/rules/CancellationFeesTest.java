package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.WaiveFee;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFigures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.LedgerEntry.Kind;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.chassis.caller.Caller;

/** Who owes what for cancelling late, and what becomes of the money. */
class CancellationFeesTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    private static final Instant FREE_UNTIL = STARTS_AT.minus(Duration.ofHours(24));
    private static final BigDecimal FEE = new BigDecimal("30.00");

    private static Appointment priced(AppointmentStatus status, boolean onNoShow) {
        var fee = new CancellationFee(FEE, FREE_UNTIL, onNoShow);
        var price = new Price(new BigDecimal("80.00"), "SAR", null, fee);
        return appointment(status).changed().payment(Payment.owed(price)).build();
    }

    private static Decision decide(Appointment one, Acting command, Caller caller, Instant now) {
        return LIFECYCLE.decide(one, command, caller, now);
    }

    private static Appointment after(Appointment one, Acting command, Caller caller, Instant now) {
        return ((Changed) decide(one, command, caller, now)).after();
    }

    private static Appointment cancelledLate(Appointment one) {
        return after(one, new Cancel("ill"), ITS_PATIENT, FREE_UNTIL.plusSeconds(1));
    }

    private static Appointment paid(String amount) {
        var one = priced(AppointmentStatus.CONFIRMED, false);
        var payment = one.payment().plus(new BigDecimal(amount), PaymentMethod.CASH);
        return one.changed().payment(payment).build();
    }

    @ParameterizedTest
    @CsvSource({
        "patient, CONFIRMED, 0, false, false",
        "patient, CONFIRMED, 1, false, true",
        "patient, SCHEDULED, 1, false, true",
        "patient, PENDING, 1, false, false",
        "patient, CONFIRMED, 0, true, false",
        "desk, CONFIRMED, 1, false, false",
        "desk, CONFIRMED, 1, true, true",
        "desk, CONFIRMED, 0, true, false",
        "desk, PENDING, 1, true, false",
        "desk, ARRIVED, 1, true, true"
    })
    void isOwedByWhoCancelsAConfirmedVisitLate(
            String who, AppointmentStatus status, int seconds, boolean isWish, boolean isOwed) {
        Caller caller = who.equals("patient") ? ITS_PATIENT : FRONT_DESK;
        var cancel = new Cancel("ill", isWish);
        var cancelled =
                after(priced(status, false), cancel, caller, FREE_UNTIL.plusSeconds(seconds));
        assertThat(cancelled.payment().due()).isEqualTo(isOwed ? FEE : null);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void isOwedByWhoDoesNotComeWhereThatIsSaid(boolean onNoShow, boolean isOwed) {
        var missed =
                after(
                        priced(AppointmentStatus.CONFIRMED, onNoShow),
                        new RecordNoShow(),
                        ADMIN,
                        STARTS_AT);
        assertThat(missed.payment().due()).isEqualTo(isOwed ? FEE : null);
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, false, 20.00, 0, 10.00, 20.00, 0",
        "30.00, true, 0, 0, 30.00, 0, 0",
        "80.00, true, 0, 50.00, 30.00, 0, 50.00"
    })
    void moneyFollowsFromIt(
            String received,
            boolean isPaid,
            BigDecimal due,
            BigDecimal refundable,
            BigDecimal revenue,
            BigDecimal unpaid,
            BigDecimal prepaid) {
        var one = cancelledLate(paid(received));
        assertThat(one.payment().isPaid()).isEqualTo(isPaid);
        assertThat(one.payment().amountDue(one.status())).isEqualByComparingTo(due);
        assertThat(one.payment().refundable()).isEqualByComparingTo(refundable);
        var figures = AppointmentFigures.of(one);
        assertThat(figures.revenue()).isEqualByComparingTo(revenue);
        assertThat(figures.unpaid()).isEqualByComparingTo(unpaid);
        assertThat(figures.prepaid()).isEqualByComparingTo(prepaid);
        assertThat(figures.usesSeats()).isFalse();
    }

    @Test
    void restIsGivenBackAndNoMore() {
        var one = cancelledLate(paid("80.00"));
        var tooMuch = new Refund(new BigDecimal("50.01"), null, null);
        assertThat(decide(one, tooMuch, ADMIN, STARTS_AT)).isEqualTo(Refusal.MORE_THAN_REFUNDABLE);
        var rest = (Changed) decide(one, new Refund(null, null, "late"), ADMIN, STARTS_AT);
        assertThat(rest.event().fact()).as("it stays paid").isEqualTo("changed");
        assertThat(rest.payment().kind()).isEqualTo(Kind.REFUND);
        assertThat(rest.payment().amount()).isEqualByComparingTo("50.00");
        assertThat(decide(rest.after(), new Refund(null, null, null), ADMIN, STARTS_AT))
                .isEqualTo(Refusal.FEE_STAYS);
    }

    @Test
    void isPaidAfterwards() {
        var one = cancelledLate(priced(AppointmentStatus.CONFIRMED, false));
        var pay = new Pay(PaymentMethod.CARD, null, null, false);
        var done = after(one, pay, FRONT_DESK, STARTS_AT);
        assertThat(done.payment().received()).isEqualByComparingTo(FEE);
        assertThat(decide(done, pay, FRONT_DESK, STARTS_AT)).isEqualTo(Refusal.PAID);
        var deposit = new Pay(PaymentMethod.CARD, null, null, true);
        assertThat(decide(one, deposit, FRONT_DESK, STARTS_AT)).isEqualTo(Refusal.NO_DEPOSIT);
    }

    @Test
    void whatIsWaivedIsOwedNoLonger() {
        var one = cancelledLate(paid("30.00"));
        var waive = new WaiveFee("was in hospital");
        assertThat(decide(one, waive, ITS_PATIENT, STARTS_AT)).isEqualTo(Refusal.FORBIDDEN);
        var waived = (Changed) decide(one, waive, FRONT_DESK, STARTS_AT);
        assertThat(waived.audit().notes()).isEqualTo("was in hospital");
        assertThat(waived.payment()).as("no money moved").isNull();
        var after = waived.after();
        assertThat(after.payment().due()).isNull();
        assertThat(after.payment().amountDue(after.status())).isEqualByComparingTo("0");
        assertThat(after.payment().refundable()).isEqualByComparingTo("30.00");
        assertThat(decide(after, waive, FRONT_DESK, STARTS_AT)).isEqualTo(Refusal.NOTHING_TO_WAIVE);
    }
}
