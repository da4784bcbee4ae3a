package org.umoorsehhat.booking.audit.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of an appointment.
 *
 * @param performedBy {@code sub} of who did it; absent for all but administrators, and of the
 *     patient once they were erased
 * @param performedByName name of who did it; absent where there is none but the login, and of the
 *     patient once they were erased
 * @param role patient, doctor, front_desk, admin or system
 * @param oldValues of what changed and nothing else
 * @param newValues of the same fields
 */
public record AuditEntry(
        long id,
        String action,
        @Nullable String performedBy,
        @Nullable String performedByName,
        String role,
        Instant timestamp,
        @Nullable String notes,
        Map<String, @Nullable Object> oldValues,
        Map<String, @Nullable Object> newValues) {

    /** Without the values of fields that not everybody may read. */
    public AuditEntry without(Collection<String> hidden) {
        return new AuditEntry(
                id,
                action,
                performedBy,
                performedByName,
                role,
                timestamp,
                notes,
                without(oldValues, hidden),
                without(newValues, hidden));
    }

    /** Without the login name; who has no other name is known by the role alone. */
    public AuditEntry withoutLogin() {
        String name = Objects.equals(performedByName, performedBy) ? null : performedByName;
        return new AuditEntry(id, action, null, name, role, timestamp, notes, oldValues, newValues);
    }

    private static Map<String, @Nullable Object> without(
            Map<String, @Nullable Object> values, Collection<String> hidden) {
        var rest = new HashMap<String, @Nullable Object>(values);
        rest.keySet().removeAll(hidden);
        return rest;
    }
}
