package org.umoorsehhat.chassis.inbox;

import org.jspecify.annotations.Nullable;

/**
 * An event that was read, and what is to be done with it.
 *
 * @param data of the type that the reaction asks for; absent for tombstones
 */
record Delivery(IncomingEvent event, Reaction reaction, @Nullable Object data) {

    /** The version that counts for it; absent where none does. */
    @Nullable Long version() {
        return reaction.isState() ? event.sequence() : null;
    }
}
