package org.umoorsehhat.booking.stream;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in a topic: which offset of each partition comes next. The same on every instance, so
 * that a client may go on with another one. As text, offsets to the base 36 with dots between.
 */
public final class Position {

    private static final int BASE = 36;

    /** Far more partitions than a topic of this platform has. */
    private static final int MOST_PARTITIONS = 1000;

    private static final int LONGEST_OFFSET = 12;
    private static final int LONGEST_TEXT = MOST_PARTITIONS * (LONGEST_OFFSET + 1);

    private final long[] next;

    private Position(long[] next) {
        this.next = next;
    }

    public static Position of(long... next) {
        return new Position(next.clone());
    }

    /** Reads what {@link #toString} wrote; empty for any other text. */
    public static Optional<Position> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        var next = new long[MOST_PARTITIONS];
        int partitions = 0;
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 ? text.length() : dot;
            if (partitions == MOST_PARTITIONS || !isOffset(text, from, to)) {
                return Optional.empty();
            }
            next[partitions++] = Long.parseLong(text, from, to, BASE);
            from = to + 1;
        }
        return Optional.of(new Position(Arrays.copyOf(next, partitions)));
    }

    private static boolean isOffset(String text, int from, int to) {
        return to > from
                && to - from <= LONGEST_OFFSET
                && text.substring(from, to)
                        .chars()
                        .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    }

    public int partitions() {
        return next.length;
    }

    /** The offset that comes next; 0 in a partition that was not there yet. */
    public long next(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** Whether {@code change} is one of those that come. */
    boolean precedes(Change change) {
        return change.offset() >= next(change.partition());
    }

    /** The place right behind a change. */
    Position behind(Change change) {
        long[] moved = Arrays.copyOf(next, Math.max(next.length, change.partition() + 1));
        moved[change.partition()] = change.offset() + 1;
        return new Position(moved);
    }

    /** Per partition the later, or else the earlier, of both. */
    private Position with(Position other, LongBinaryOperator choice) {
        int partitions = Math.max(next.length, other.next.length);
        return new Position(
                IntStream.range(0, partitions)
                        .mapToLong(i -> choice.applyAsLong(next(i), other.next(i)))
                        .toArray());
    }

    Position laterOf(Position other) {
        return with(other, Math::max);
    }

    /** So many changes of each partition earlier. */
    Position backBy(long changes) {
        return with(this, (one, same) -> Math.max(0, one - changes));
    }

    /** Whether this place is, in some partition, before {@code other}. */
    boolean isBefore(Position other) {
        return IntStream.range(0, other.next.length).anyMatch(i -> next(i) < other.next(i));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.stream(next)
                .mapToObj(offset -> Long.toString(offset, BASE))
                .collect(Collectors.joining("."));
    }
}
