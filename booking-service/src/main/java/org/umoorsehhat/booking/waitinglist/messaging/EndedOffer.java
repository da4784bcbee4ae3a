package org.umoorsehhat.booking.waitinglist.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer was declined, ran out or was withdrawn, or nobody was there to make one to.
 *
 * @param next whether somebody is next; absent when there is nobody at all
 */
record EndedOffer(UUID holdId, @Nullable Boolean next) {

    boolean hasNext() {
        return Boolean.TRUE.equals(next);
    }
}
