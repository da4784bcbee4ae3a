package org.umoorsehhat.booking.seat.rules;

import java.util.Locale;

/**
 * A hold as the ledger has it.
 *
 * @param firstSlot the first slot in which it has a seat
 */
public record StoredHold(Hold hold, long firstSlot, State state) {

    /** Whether it still keeps its seats, or what became of them. */
    public enum State {
        OPEN,
        /** They are an appointment's. */
        TAKEN,
        /** They are free. */
        RELEASED,
        /** Another hold keeps them. */
        SUCCEEDED;

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
