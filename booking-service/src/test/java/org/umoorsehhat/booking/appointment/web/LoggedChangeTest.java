package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.audit.rules.AuditEntry;

/** How the API shows an audit entry. */
class LoggedChangeTest {

    private static AuditEntry entry(Map<String, Object> before, Map<String, Object> after) {
        return new AuditEntry(
                3, "paid", "a-1", "Admin", "admin", Instant.EPOCH, null, before, after);
    }

    @ParameterizedTest
    @CsvSource({"80, 80.00", "80.5, 80.50", "80.00, 80.00", "0, 0.00"})
    void moneyIsATextWithTwoDecimalsAsEverywhere(double written, String shown) {
        var before = new HashMap<String, Object>();
        before.put("amount_paid", null);
        var change =
                AuditController.LoggedChange.of(
                        entry(before, Map.of("amount_paid", written, "is_paid", true)), 44);
        assertThat(change.appointment()).isEqualTo(44);
        assertThat(change.entry().newValues())
                .isEqualTo(Map.of("amount_paid", shown, "is_paid", true));
        assertThat(change.entry().oldValues()).containsEntry("amount_paid", null);
    }
}
