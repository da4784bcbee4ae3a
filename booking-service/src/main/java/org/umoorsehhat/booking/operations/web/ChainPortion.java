package org.umoorsehhat.booking.operations.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a chain is found to be.
 *
 * @param checked appointments of the audit log, or rows of the access log
 * @param isIntact whether no row of this part was changed, moved or left out
 * @param violations at most 100 of them
 * @param next what to name as {@code after} for the part that follows; absent at the end
 */
record ChainPortion(
        int checked, boolean isIntact, List<ChainViolation> violations, @Nullable String next) {

    private static final int MOST = 100;

    /**
     * Where a chain is broken.
     *
     * @param appointmentId whose log; absent of the access log
     * @param no of the row, from 1
     */
    record ChainViolation(@Nullable UUID appointmentId, long no, String violation) {}

    static ChainPortion of(int checked, List<ChainViolation> found, @Nullable Object next) {
        return new ChainPortion(
                checked,
                found.isEmpty(),
                found.subList(0, Math.min(MOST, found.size())),
                next == null ? null : next.toString());
    }
}
