package org.umoorsehhat.booking.audit.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Follows the chains of appointments from their first rows on and gives what is wrong. A part that
 * was blanked cannot be compared with its digest any more; the chain still covers the digest.
 */
public final class AuditChain {

    private @Nullable UUID current;
    private byte[] previous = AuditHead.NONE.hash();
    private int expected = 1;

    /**
     * @param no of the row within its appointment, from 1
     */
    public record Violation(UUID appointmentId, int no, String violation) {}

    /**
     * Looks at the row that follows: of the same appointment, or the first of the next one.
     *
     * @param hasPrivatePart whether its private part is there, blanked or not
     */
    public List<Violation> follow(SealedAuditRow row, boolean hasPrivatePart) {
        if (!row.appointmentId().equals(current)) {
            current = row.appointmentId();
            previous = AuditHead.NONE.hash();
            expected = 1;
        }
        var violations = new ArrayList<Violation>();
        if (row.no() != expected) {
            violations.add(violation(row, "a row is missing before this one"));
        }
        if (!Arrays.equals(AuditSeal.hash(previous, row), row.hash())) {
            violations.add(violation(row, "the row is not what was written"));
        }
        if (!hasPrivatePart) {
            violations.add(violation(row, "the private part is missing"));
        } else if (isTamperedWith(row)) {
            violations.add(violation(row, "the private part is not what was written"));
        }
        previous = row.hash();
        expected = row.no() + 1;
        return violations;
    }

    private static boolean isTamperedWith(SealedAuditRow row) {
        String content = row.content();
        UUID salt = row.salt();
        if (content == null || salt == null) {
            return content != null && !isBlankedButForStaff(row);
        }
        return !Arrays.equals(AuditSeal.digest(salt, content), row.privateDigest());
    }

    /** Of a row from before staff was named in the log itself, erasing leaves who did it. */
    private static boolean isBlankedButForStaff(SealedAuditRow row) {
        return row.actor() == null && !row.role().equals(Role.PATIENT.claim());
    }

    private static Violation violation(SealedAuditRow row, String what) {
        return new Violation(row.appointmentId(), row.no(), what);
    }
}
