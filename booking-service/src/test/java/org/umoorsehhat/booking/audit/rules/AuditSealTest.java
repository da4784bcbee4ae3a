package org.umoorsehhat.booking.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.chassis.caller.Role;

/** The bytes that are hashed, written down: what was sealed by an older version must hold. */
class AuditSealTest {

    private static final UUID APPOINTMENT = UUID.fromString("019b0000-0000-7000-8000-000000000044");
    private static final UUID SALT = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");
    private static final Instant AT = Instant.parse("2026-12-01T07:00:00.123456Z");
    private static final AuditHead HEAD = new AuditHead(2, new byte[] {1, 2, 3});

    private static AuditRecord record(String notes) {
        var before = new HashMap<String, Object>();
        before.put("status", "confirmed");
        before.put("rescheduled_to", null);
        return new AuditRecord(
                "cancelled",
                Role.PATIENT,
                "p-22",
                "Layla",
                AT,
                notes,
                new Difference(before, Map.of("status", "cancelled", "rescheduled_to", 55L)),
                new Difference(new HashMap<>(), Map.of("cancellation_reason", "ill")));
    }

    private static byte[] sha256(byte[] first, String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(first);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hashCoversThePreviousOneAndTheRowAsAnArray() throws Exception {
        SealedAuditRow row = AuditSeal.seal(APPOINTMENT, HEAD, record(null), SALT, "trace-1");
        String content =
                "{\"new\": {\"cancellation_reason\": \"ill\"}, \"old\": {}, \"sub\": \"p-22\", \"name\": \"Layla\"}";
        assertThat(row.content()).isEqualTo(content);
        assertThat(row.privateDigest()).isEqualTo(sha256(new byte[0], SALT + content));
        assertThat(row.oldValues())
                .isEqualTo("{\"status\": \"confirmed\", \"rescheduled_to\": null}");
        assertThat(row.newValues())
                .isEqualTo("{\"status\": \"cancelled\", \"rescheduled_to\": 55}");
        String sealed =
                "[\"019b0000-0000-7000-8000-000000000044\", 3, \"cancelled\", \"patient\", 1796108400123456, \"trace-1\", "
                        + row.oldValues()
                        + ", "
                        + row.newValues()
                        + ", \""
                        + HexFormat.of().formatHex(row.privateDigest())
                        + "\"]";
        assertThat(row.hash()).isEqualTo(sha256(HEAD.hash(), sealed));
        assertThat(AuditSeal.hash(HEAD.hash(), row)).isEqualTo(row.hash());
    }

    @Test
    void staffIsNamedInTheRowAndItsHashCoversThat() throws Exception {
        var none = new Difference(Map.of(), Map.of());
        var by = new AuditRecord("noted", Role.DOCTOR, "d-1", "Dr Noor", AT, "sms", none, none);
        SealedAuditRow row = AuditSeal.seal(APPOINTMENT, HEAD, by, SALT, null);
        assertThat(row.actor()).isEqualTo("{\"sub\": \"d-1\", \"name\": \"Dr Noor\"}");
        assertThat(row.content()).isEqualTo("{\"new\": {}, \"old\": {}, \"notes\": \"sms\"}");
        String sealed =
                "[\"019b0000-0000-7000-8000-000000000044\", 3, \"noted\", \"doctor\", 1796108400123456, null, {}, {}, \""
                        + HexFormat.of().formatHex(row.privateDigest())
                        + "\", "
                        + row.actor()
                        + "]";
        assertThat(row.hash()).isEqualTo(sha256(HEAD.hash(), sealed));
        assertThat(AuditSeal.seal(APPOINTMENT, HEAD, record(null), SALT, null).actor()).isNull();
    }

    @Test
    void rowKeepsWhatItIsAbout() {
        SealedAuditRow row = AuditSeal.seal(APPOINTMENT, HEAD, record("email"), SALT, null);
        assertThat(row.appointmentId()).isEqualTo(APPOINTMENT);
        assertThat(row.no()).isEqualTo(3);
        assertThat(row.action()).isEqualTo("cancelled");
        assertThat(row.role()).isEqualTo("patient");
        assertThat(row.at()).isEqualTo(AT);
        assertThat(row.traceId()).isNull();
        assertThat(row.salt()).isEqualTo(SALT);
        assertThat(row.content()).contains("\"notes\": \"email\"");
        assertThat(row.head()).isEqualTo(new AuditHead(3, row.hash()));
    }

    @Test
    void firstRowHasNothingBeforeIt() throws Exception {
        SealedAuditRow row =
                AuditSeal.seal(APPOINTMENT, AuditHead.NONE, record(null), SALT, "trace-1");
        assertThat(row.no()).isEqualTo(1);
        assertThat(row.hash()).isEqualTo(AuditSeal.hash(new byte[0], row));
        assertThat(row.hash())
                .isNotEqualTo(
                        AuditSeal.seal(APPOINTMENT, HEAD, record(null), SALT, "trace-1").hash());
    }

    @Test
    void saltHidesWhatIsTheSame() {
        var one = AuditSeal.seal(APPOINTMENT, HEAD, record(null), SALT, null);
        var other = AuditSeal.seal(APPOINTMENT, HEAD, record(null), new UUID(1, 2), null);
        assertThat(one.content()).isEqualTo(other.content());
        assertThat(one.privateDigest()).isNotEqualTo(other.privateDigest());
    }

    @Test
    void recordIsEmptyWithoutDifferenceAndNotes() {
        var none = new Difference(Map.of(), Map.of());
        assertThat(new AuditRecord("updated", Role.ADMIN, "a", "A", AT, null, none, none).isEmpty())
                .isTrue();
        assertThat(new AuditRecord("noted", Role.ADMIN, "a", "A", AT, "sms", none, none).isEmpty())
                .isFalse();
        assertThat(record(null).isEmpty()).isFalse();
    }
}
