package org.umoorsehhat.scheduling.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slot as its doctor means it: a date and two times on the wall clock.
 *
 * @param start before {@code end}
 * @param capacity appointments that may touch it, 1 to 10,000
 */
public record WallClockSlot(LocalDate date, LocalTime start, LocalTime end, int capacity) {

    /**
     * The slot on the time line, in a zone. Empty when the clock skips its start or end. An hour
     * that the clock shows twice is meant once, as its first occurrence; so no slot is ever longer
     * than it looks on the wall clock.
     */
    public Optional<PlacedSlot> in(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant from = first(rules, date.atTime(start));
        Instant to = end(rules, date.atTime(end));
        if (from == null || to == null) {
            return Optional.empty();
        }
        Instant longest = from.plus(Duration.between(start, end));
        Instant until = to.isAfter(longest) ? longest : to;
        return until.isAfter(from)
                ? Optional.of(new PlacedSlot(this, from, until))
                : Optional.empty();
    }

    private static @Nullable Instant first(ZoneRules rules, LocalDateTime time) {
        var offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? null : time.toInstant(offsets.getFirst());
    }

    /** A slot may end at the very moment at which the clock jumps. */
    private static @Nullable Instant end(ZoneRules rules, LocalDateTime time) {
        ZoneOffsetTransition jump = rules.getTransition(time);
        boolean endsAtGap = jump != null && jump.isGap() && jump.getDateTimeBefore().equals(time);
        return endsAtGap ? jump.getInstant() : first(rules, time);
    }
}
