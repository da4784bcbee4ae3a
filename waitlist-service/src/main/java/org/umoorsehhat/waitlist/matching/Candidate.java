package org.umoorsehhat.waitlist.matching;

import java.time.Instant;
import java.util.Comparator;

/**
 * Somebody who waits, seen from one seat.
 *
 * @param priority 1 is highest, 10 lowest
 * @param joinedAt since when
 * @param isPassedOver has declined this slot, or let an offer of it run out
 * @param isBusy has an appointment or another offer that overlaps with the seat
 */
public record Candidate(
        long entryId,
        Wish wish,
        int priority,
        Instant joinedAt,
        boolean isPassedOver,
        boolean isBusy) {

    /** Whose turn comes first: priority, then time waited. */
    public static final Comparator<Candidate> TURN =
            Comparator.comparingInt(Candidate::priority)
                    .thenComparing(Candidate::joinedAt)
                    .thenComparingLong(Candidate::entryId);

    /** Whether the seat may be offered to them. */
    public boolean suits(Seat seat) {
        return !isPassedOver && !isBusy && wish.isMetBy(seat);
    }
}
