package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;

/**
 * A slot on the wall clock with the instants that it stands for.
 *
 * @param endsAt later than {@code startsAt}
 */
public record ResolvedSlot(WallClockSlot wallClock, Instant startsAt, Instant endsAt) {

    /** Whether it starts and ends when another does. */
    public boolean isAt(ResolvedSlot other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    /** Whether all of another slot's time is in it. */
    public boolean covers(ResolvedSlot other) {
        return !startsAt.isAfter(other.startsAt) && !endsAt.isBefore(other.endsAt);
    }
}
