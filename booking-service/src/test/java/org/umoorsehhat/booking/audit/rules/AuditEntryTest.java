package org.umoorsehhat.booking.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    @Test
    void hiddenFieldsAreLeftOutOfOldAndNew() {
        var entry =
                new AuditEntry(
                        1,
                        "updated",
                        "d-11",
                        "Dr Noor",
                        "doctor",
                        Instant.EPOCH,
                        "sms",
                        Map.of("doctor_notes", "a", "notes", "b"),
                        Map.of("doctor_notes", "c", "status", "d"));
        var shown = entry.without(List.of("doctor_notes"));
        assertThat(shown.oldValues()).isEqualTo(Map.of("notes", "b"));
        assertThat(shown.newValues()).isEqualTo(Map.of("status", "d"));
        assertThat(shown.notes()).isEqualTo("sms");
        assertThat(shown.performedByName()).isEqualTo("Dr Noor");
        assertThat(entry.without(List.of())).isEqualTo(entry);
    }

    @Test
    void whoHasNoNameButTheLoginIsKnownByTheRole() {
        var entry =
                new AuditEntry(
                        1,
                        "updated",
                        "d-11",
                        "Dr Noor",
                        "doctor",
                        Instant.EPOCH,
                        null,
                        Map.of(),
                        Map.of());
        assertThat(entry.withoutLogin().performedBy()).isNull();
        assertThat(entry.withoutLogin().performedByName()).isEqualTo("Dr Noor");
        var nameless =
                new AuditEntry(
                        1,
                        "updated",
                        "d-11",
                        "d-11",
                        "doctor",
                        Instant.EPOCH,
                        null,
                        Map.of(),
                        Map.of());
        assertThat(nameless.withoutLogin().performedByName()).isNull();
        assertThat(nameless.withoutLogin().role()).isEqualTo("doctor");
    }
}
