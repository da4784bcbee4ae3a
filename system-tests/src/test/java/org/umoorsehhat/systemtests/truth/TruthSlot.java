package org.umoorsehhat.systemtests.truth;

import java.time.Instant;

/** A published slot: so many may be in it, from one instant to another. */
final class TruthSlot {

    final long id;
    final Instant from;
    final Instant to;
    int capacity;

    /** What the doctor wants; while they are away it is closed all the same. */
    boolean isWanted = true;

    /** Deleted. */
    boolean isGone;

    TruthSlot(long id, Instant from, Instant to, int capacity) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.capacity = capacity;
    }

    boolean touches(Instant start, Instant end) {
        return !isGone && from.isBefore(end) && to.isAfter(start);
    }
}
