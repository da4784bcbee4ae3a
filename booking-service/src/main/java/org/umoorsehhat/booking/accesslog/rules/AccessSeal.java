package org.umoorsehhat.booking.accesslog.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.audit.rules.CanonicalJson;

/**
 * Seals rows of the access log: the hash of each covers the hash before it, so that no row can be
 * changed, moved or left out unseen.
 */
public final class AccessSeal {

    private AccessSeal() {}

    /** The rows that follow {@code head}, in order. */
    public static List<AccessRow> seal(
            AccessHead head, String service, List<Access> accesses, Instant now) {
        Instant storedAt = now.isBefore(head.storedAt()) ? head.storedAt() : now;
        var rows = new ArrayList<AccessRow>(accesses.size());
        long no = head.no();
        byte[] previous = head.hash();
        for (Access access : accesses) {
            no++;
            previous = hash(previous, no, storedAt, service, access);
            rows.add(new AccessRow(no, storedAt, service, access, previous));
        }
        return rows;
    }

    /** The end of the chain once {@code rows} are written. */
    public static AccessHead headOf(List<AccessRow> rows) {
        AccessRow last = rows.getLast();
        return new AccessHead(last.no(), last.hash(), last.storedAt());
    }

    /** Of a row that follows one with that hash. */
    static byte[] hash(byte[] previous, AccessRow row) {
        return hash(previous, row.no(), row.storedAt(), row.service(), row.access());
    }

    private static byte[] hash(
            byte[] previous, long no, Instant storedAt, String service, Access access) {
        List<@Nullable Object> values =
                Arrays.asList(
                        no,
                        micros(storedAt),
                        service,
                        micros(access.at()),
                        access.sub(),
                        access.name(),
                        access.role(),
                        access.action(),
                        access.kind(),
                        access.resource(),
                        access.patients(),
                        access.rows(),
                        access.filter(),
                        access.purpose(),
                        access.traceId(),
                        access.status());
        MessageDigest sha256 = sha256();
        sha256.update(previous);
        return sha256.digest(CanonicalJson.of(values).getBytes(StandardCharsets.UTF_8));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
