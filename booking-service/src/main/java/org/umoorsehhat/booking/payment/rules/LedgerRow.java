package org.umoorsehhat.booking.payment.rules;

import java.util.Locale;

/**
 * A row of the ledger.
 *
 * @param id in the order in which they came
 * @param no number of its receipt within its year, without gaps
 */
public record LedgerRow(long id, int no, LedgerEntry entry) {

    /** What the receipt is called, such as {@code 2026-000042}. */
    public String receipt() {
        return String.format(Locale.ROOT, "%d-%06d", entry.year(), no);
    }
}
