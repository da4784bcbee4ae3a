package org.umoorsehhat.booking.audit.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Seals rows of the audit log: the hash of a row covers the hash before it, so that no row can be
 * changed, moved or left out unseen. Personal values are covered by a salted digest, so that they
 * can be blanked and the chain stays whole.
 */
public final class AuditSeal {

    private AuditSeal() {}

    /** The row that follows {@code head}. */
    public static SealedAuditRow seal(
            UUID appointment,
            AuditHead head,
            AuditRecord record,
            UUID salt,
            @Nullable String traceId) {
        var who = new TreeMap<String, @Nullable Object>();
        who.put("sub", record.by());
        who.put("name", record.byName());
        boolean isStaff = record.role() != Role.PATIENT;
        String actor = isStaff ? CanonicalJson.of(who) : null;
        String content = CanonicalJson.of(content(record, isStaff ? Map.of() : who));
        String oldValues = CanonicalJson.of(record.values().before());
        String newValues = CanonicalJson.of(record.values().after());
        byte[] digest = digest(salt, content);
        int no = head.count() + 1;
        byte[] hash =
                hash(
                        head.hash(),
                        appointment,
                        no,
                        record.action(),
                        record.role().claim(),
                        record.at(),
                        traceId,
                        oldValues,
                        newValues,
                        actor,
                        digest);
        return new SealedAuditRow(
                appointment,
                no,
                record.action(),
                record.role().claim(),
                record.at(),
                traceId,
                oldValues,
                newValues,
                actor,
                salt,
                content,
                digest,
                hash);
    }

    private static TreeMap<String, @Nullable Object> content(
            AuditRecord record, Map<String, @Nullable Object> who) {
        var content = new TreeMap<String, @Nullable Object>(who);
        if (record.notes() != null) {
            content.put("notes", record.notes());
        }
        content.put("old", record.privateValues().before());
        content.put("new", record.privateValues().after());
        return content;
    }

    /** Of the personal part. */
    static byte[] digest(UUID salt, String content) {
        return sha256().digest((salt + content).getBytes(StandardCharsets.UTF_8));
    }

    /** Of a row as it is stored. */
    static byte[] hash(byte[] previous, SealedAuditRow row) {
        return hash(
                previous,
                row.appointmentId(),
                row.no(),
                row.action(),
                row.role(),
                row.at(),
                row.traceId(),
                row.oldValues(),
                row.newValues(),
                row.actor(),
                row.privateDigest());
    }

    /** An array in JSON, as PostgreSQL would write it; the instant in microseconds. */
    private static byte[] hash(
            byte[] previous,
            UUID appointment,
            int no,
            String action,
            String role,
            Instant at,
            @Nullable String traceId,
            String oldValues,
            String newValues,
            @Nullable String actor,
            byte[] privateDigest) {
        String row =
                "["
                        + String.join(
                                ", ",
                                CanonicalJson.of(appointment.toString()),
                                CanonicalJson.of(no),
                                CanonicalJson.of(action),
                                CanonicalJson.of(role),
                                CanonicalJson.of(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                                CanonicalJson.of(traceId),
                                oldValues,
                                newValues,
                                CanonicalJson.of(HexFormat.of().formatHex(privateDigest)))
                        + (actor == null ? "" : ", " + actor)
                        + "]";
        MessageDigest sha256 = sha256();
        sha256.update(previous);
        return sha256.digest(row.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
