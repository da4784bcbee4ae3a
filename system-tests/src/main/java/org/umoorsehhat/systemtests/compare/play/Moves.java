package org.umoorsehhat.systemtests.compare.play;

import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;

/** What can be played next, each with a weight. */
final class Moves {

    private record Move(int weight, Runnable action) {}

    private final List<Move> moves = new ArrayList<>();
    private int weights;

    /**
     * @param weight how often it is drawn, against the others'
     */
    void add(int weight, Runnable action) {
        moves.add(new Move(weight, action));
        weights += weight;
    }

    /** Each once, in order. */
    List<Runnable> all() {
        return moves.stream().map(Move::action).toList();
    }

    Runnable draw(SeededRandom random) {
        int left = random.below(weights);
        for (Move move : moves) {
            left -= move.weight();
            if (left < 0) {
                return move.action();
            }
        }
        throw new IllegalStateException("no moves");
    }
}
