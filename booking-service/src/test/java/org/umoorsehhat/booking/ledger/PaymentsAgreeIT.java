package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@code payments_agree()} lets no appointment say anything else than its ledger. */
class PaymentsAgreeIT {

    private static final String DISAGREE = "UB003";
    private static final String CHECK = "23514";
    private static final String DENIED = "42501";

    private static final AtomicInteger RECEIPTS = new AtomicInteger();

    private final long appointment =
            Ledger.appointment(Ledger.doctor("Dr Payments"), Ledger.patient(), "10:00", "10:30");

    /** The part of the ledger, and then what the appointment says. */
    private static final String PAID =
            """
            WITH entry AS (
                INSERT INTO payment (booking_reference, appointment_id, doctor_id, patient_id, kind, amount, currency, method, at, by_role,
                                     by_sub, by_name, receipt_year, receipt_no)
                SELECT booking_reference, id, doctor_id, patient_id, ?, ?, ?, 'cash', now(), 'admin', 'a', 'A', 2031, ?
                FROM appointment WHERE id = ?)
            UPDATE appointment SET amount_paid = ?, is_paid = ? WHERE id = ?
            """;

    private void pay(String kind, int amount, String currency, Integer says, boolean isPaid) {
        try (Session session = Ledger.session()) {
            session.update(
                    PAID,
                    kind,
                    amount,
                    currency,
                    RECEIPTS.incrementAndGet(),
                    appointment,
                    says,
                    isPaid,
                    appointment);
        }
    }

    private static void fails(String state, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Session.Failed.class,
                        failure -> assertThat(failure.state()).isEqualTo(state));
    }

    private void update(String sql, Object... values) {
        try (Session session = Ledger.session()) {
            session.update(sql, values);
        }
    }

    @Test
    void whatAgreesIsWritten() {
        pay("payment", 50, "SAR", 50, false);
        pay("payment", 100, "SAR", 150, true);
        pay("refund", 30, "SAR", 120, false);
        pay("refund", 120, "SAR", null, false);
        assertThat(
                        Ledger.text(
                                "SELECT count(*) FROM payment WHERE appointment_id = ?",
                                appointment))
                .isEqualTo("4");
    }

    @Test
    void whatDoesNotAgreeIsRefused() {
        fails(DISAGREE, () -> pay("payment", 50, "SAR", 60, false));
        fails(DISAGREE, () -> pay("payment", 50, "SAR", null, false));
        fails(DISAGREE, () -> pay("refund", 50, "SAR", 50, false));
        fails(DISAGREE, () -> pay("payment", 50, "EUR", 50, false));
        fails(
                DISAGREE,
                () -> update("UPDATE appointment SET amount_paid = 50 WHERE id = ?", appointment));
        fails(CHECK, () -> pay("payment", 50, "SAR", 50, true));
        fails(CHECK, () -> pay("payment", 150, "SAR", 150, false));
        fails(CHECK, () -> pay("payment", 151, "SAR", 151, true));
        fails(CHECK, () -> pay("payment", -1, "SAR", -1, false));
        assertThat(
                        Ledger.text(
                                "SELECT count(*), max(amount_paid) FROM payment p JOIN appointment a ON a.id = p.appointment_id WHERE a.id = ?",
                                appointment))
                .isEqualTo("0 -");
    }

    @Test
    void ledgerIsOnlyAddedTo() {
        pay("payment", 50, "SAR", 50, false);
        fails(
                DENIED,
                () ->
                        update(
                                "UPDATE payment SET amount = 1 WHERE appointment_id = ?",
                                appointment));
        fails(DENIED, () -> update("DELETE FROM payment WHERE appointment_id = ?", appointment));
        fails(DENIED, () -> update("DELETE FROM receipt_number"));
    }
}
