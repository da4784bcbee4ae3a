package org.umoorsehhat.booking.payment.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.rules.Codes;

/** The row of the ledger that a statement writes beside a change. */
public record LedgerSql(StatementBuilder statement) {

    /**
     * Parts {@code receipt} and {@code ledger}, for a row of {@code from}. The number is taken
     * under the lock of its year's row, last of all locks, and given back with the rest of the
     * transaction: no number is left out.
     */
    public void write(String from, LedgerEntry entry) {
        String year = statement.value(Integer.class, entry.year());
        statement.write(
                "receipt",
                """
                INSERT INTO receipt_number AS n (year, last) SELECT %s, 1 FROM %s
                ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING n.last\
                """
                        .formatted(year, from));
        statement.write(
                "ledger",
                """
                INSERT INTO payment (booking_reference, appointment_id, doctor_id, patient_id, kind, amount, currency, method, reason,
                                     at, by_role, by_sub, by_name, receipt_year, receipt_no)
                SELECT %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, receipt.last FROM receipt\
                """
                        .formatted(
                                statement.value(UUID.class, entry.bookingReference()),
                                statement.value(Long.class, entry.appointment()),
                                statement.value(Long.class, entry.doctor()),
                                statement.value(Long.class, entry.patient()),
                                statement.value(String.class, Codes.of(entry.kind())),
                                statement.value(BigDecimal.class, entry.amount()),
                                statement.value(String.class, entry.currency()),
                                statement.value(String.class, Codes.of(entry.method())),
                                statement.value(String.class, entry.reason()),
                                statement.value(Instant.class, entry.at()),
                                statement.value(String.class, entry.role()),
                                statement.value(String.class, entry.sub()),
                                statement.value(String.class, entry.name()),
                                year));
        if (entry.kind() == LedgerEntry.Kind.REFUND && entry.method() == PaymentMethod.ONLINE) {
            giveBack(entry);
        }
    }

    /**
     * Part {@code given_back}: tasks for what came through the provider, the oldest payment first.
     * Of what staff recorded as paid online itself there is none.
     */
    private void giveBack(LedgerEntry entry) {
        statement.write(
                "given_back",
                """
                INSERT INTO online_refund (online_payment, amount, currency, cause, due_at, created_at)
                SELECT f.id, least(f.free, %1$s - f.earlier), f.currency, 'refunded', %2$s, %2$s
                FROM receipt, (
                    SELECT id, currency, free, sum(free) OVER (ORDER BY arrived_at, id) - free AS earlier
                    FROM (SELECT p.id, p.arrived_currency AS currency, p.arrived_at,
                                 p.taken - (SELECT coalesce(sum(r.amount), 0) FROM online_refund r
                                            WHERE r.online_payment = p.id AND r.cause = 'refunded') AS free
                          FROM online_payment p WHERE p.booking_reference = %3$s AND p.taken > 0) AS each
                    WHERE free > 0) AS f
                WHERE f.earlier < %1$s\
                """
                        .formatted(
                                statement.value(BigDecimal.class, entry.amount()),
                                statement.value(Instant.class, entry.at()),
                                statement.value(UUID.class, entry.bookingReference())));
    }
}
