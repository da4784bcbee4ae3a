package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.audit.rules.AuditEntry;

/**
 * An audit entry as the API shows it.
 *
 * @param appointment whose log it is in
 */
record LoggedChange(@JsonUnwrapped AuditEntry entry, long appointment) {

    /** Fields that are money, and texts everywhere else; the log has them as they were written. */
    private static final Set<String> MONEY = Set.of("amount_paid", "consultation_fee");

    private static final int DECIMALS = 2;

    static LoggedChange of(AuditEntry entry, long appointment) {
        return new LoggedChange(
                new AuditEntry(
                        entry.id(),
                        entry.action(),
                        entry.performedBy(),
                        entry.performedByName(),
                        entry.role(),
                        entry.timestamp(),
                        entry.notes(),
                        withMoneyAsText(entry.oldValues()),
                        withMoneyAsText(entry.newValues())),
                appointment);
    }

    private static Map<String, @Nullable Object> withMoneyAsText(
            Map<String, @Nullable Object> values) {
        var shown = new HashMap<String, @Nullable Object>(values);
        for (String name : MONEY) {
            if (shown.get(name) instanceof Number amount) {
                shown.put(
                        name,
                        new BigDecimal(amount.toString())
                                .setScale(DECIMALS, RoundingMode.HALF_UP)
                                .toPlainString());
            }
        }
        return shown;
    }
}
