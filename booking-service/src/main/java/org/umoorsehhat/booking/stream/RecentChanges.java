package org.umoorsehhat.booking.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest changes, for listeners who come back. */
final class RecentChanges {

    /** A change, and the place behind it. */
    private record Known(Change change, Position behind) {}

    private final int most;
    private final Deque<Known> known = new ArrayDeque<>();
    private Position first;

    /**
     * @param first from where on changes will be added
     */
    RecentChanges(int most, Position first) {
        this.most = most;
        this.first = first;
    }

    void add(Change change, Position behind) {
        known.addLast(new Known(change, behind));
        if (known.size() > most) {
            first = first.behind(known.removeFirst().change);
        }
    }

    /** Whether nothing since {@code position} has been forgotten. */
    boolean reachBackTo(Position position) {
        return !position.isBefore(first);
    }

    List<Frame> since(Listener listener) {
        return known.stream()
                .filter(one -> listener.wants(one.change))
                .map(one -> Frame.of(one.change, one.behind))
                .toList();
    }
}
