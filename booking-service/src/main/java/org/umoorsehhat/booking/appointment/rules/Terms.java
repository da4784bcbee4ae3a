package org.umoorsehhat.booking.appointment.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.limit.rules.BookingLimits;
import org.umoorsehhat.booking.relation.rules.Relation;

/**
 * On what terms a new appointment gets its seats; what of it only the database knows, the statement
 * that writes it asks.
 *
 * @param mayBeOffSlot whether it need not lie in published slots
 * @param relation that must be there between doctor and patient; absent where none is asked for
 * @param limits that must not be exceeded; absent where there are none
 */
public record Terms(
        boolean mayBeOffSlot, @Nullable Relation relation, @Nullable BookingLimits limits) {

    /** The same for a time that is published, whoever asks. */
    Terms inSlots() {
        return new Terms(false, relation, limits);
    }

    /** The same without limits of how many are made. */
    Terms ofDaysOnly() {
        return new Terms(mayBeOffSlot, relation, limits == null ? null : limits.ofDaysOnly());
    }
}
