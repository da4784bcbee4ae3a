package org.umoorsehhat.waitlist.matching;

import java.util.Collection;
import java.util.Optional;

/**
 * Whose turn it is. The SQL that finds candidates among a million says the same in an index's
 * words; a test holds the two together.
 */
public final class Matching {

    private Matching() {}

    /** The best of those whom the seat suits; empty when it suits nobody. */
    public static Optional<Candidate> best(Seat seat, Collection<Candidate> waiting) {
        return waiting.stream().filter(candidate -> candidate.suits(seat)).min(Candidate.TURN);
    }
}
