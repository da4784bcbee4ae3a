package org.umoorsehhat.waitlist.matching;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Seat;

/** Whose turn it is, as people say it: what the query is compared with. */
public final class MatchingOracle {

    private MatchingOracle() {}

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
            Preferences preferences,
            int priority,
            Instant joinedAt,
            boolean isPassedOver,
            boolean isBusy) {

        /** Whose turn comes first: priority, then time waited. */
        private static final Comparator<Candidate> TURN =
                Comparator.comparingInt(Candidate::priority)
                        .thenComparing(Candidate::joinedAt)
                        .thenComparingLong(Candidate::entryId);

        /** Whether the seat may be offered to them. */
        public boolean suits(Seat seat) {
            return !isPassedOver && !isBusy && meets(seat, preferences);
        }
    }

    /** Whether the whole appointment lies in the window, and its kind is the one wished for. */
    public static boolean meets(Seat seat, Preferences wanted) {
        return seat.doctorId() == wanted.doctorId()
                && !seat.date().isBefore(wanted.date())
                && !seat.date().isAfter(wanted.lastDate())
                && (wanted.from() == null || !seat.start().isBefore(wanted.from()))
                && (wanted.until() == null || endsInTime(seat, wanted.from(), wanted.until()))
                && (wanted.type() == null
                        || seat.type() == null
                        || wanted.type().equals(seat.type()));
    }

    private static boolean endsInTime(Seat seat, @Nullable LocalTime from, LocalTime until) {
        boolean isNight = !until.isAfter(from == null ? LocalTime.MIDNIGHT : from);
        boolean endsEarly = !seat.end().isAfter(until);
        return isNight ? seat.endsSameDay() || endsEarly : seat.endsSameDay() && endsEarly;
    }

    /** The best of those whom the seat suits; empty when it suits nobody. */
    public static Optional<Candidate> best(Seat seat, Collection<Candidate> waiting) {
        return waiting.stream().filter(candidate -> candidate.suits(seat)).min(Candidate.TURN);
    }
}
