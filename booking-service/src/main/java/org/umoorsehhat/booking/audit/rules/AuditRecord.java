package org.umoorsehhat.booking.audit.rules;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Role;

/**
 * What the audit log will say of a change.
 *
 * @param action such as {@code confirmed}
 * @param role of who did it
 * @param by subject of who did it
 * @param byName their name
 * @param notes such as the channel of a message; absent where there is nothing to note
 * @param values what changed, but for texts
 * @param privateValues the texts that changed
 */
public record AuditRecord(
        String action,
        Role role,
        String by,
        String byName,
        Instant at,
        @Nullable String notes,
        Difference values,
        Difference privateValues) {

    /** Whether nothing is different and nothing noted. */
    public boolean isEmpty() {
        return notes == null && values.isEmpty() && privateValues.isEmpty();
    }

    /** Old and new values of the fields that differ, by their names in JSON. */
    public record Difference(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

        public boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }
    }
}
