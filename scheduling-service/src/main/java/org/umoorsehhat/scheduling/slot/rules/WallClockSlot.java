package org.umoorsehhat.scheduling.slot.rules;

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
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * A slot as its doctor means it: a date and two times on the wall clock.
 *
 * @param startTime before {@code endTime}
 * @param capacity appointments that may touch it, as {@link SlotCapacity} says
 */
public record WallClockSlot(LocalDate date, LocalTime startTime, LocalTime endTime, int capacity) {

    /**
     * The instants that it stands for in a zone. Empty when the clock skips its start or end. An
     * hour that the clock shows twice is meant once, as its first occurrence; so no slot is ever
     * longer than it looks on the wall clock.
     */
    public Optional<ResolvedSlot> resolve(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant from = first(rules, date.atTime(startTime));
        Instant to = end(rules, date.atTime(endTime));
        if (from == null || to == null) {
            return Optional.empty();
        }
        Instant longest = from.plus(Duration.between(startTime, endTime));
        Instant until = to.isAfter(longest) ? longest : to;
        return until.isAfter(from)
                ? Optional.of(new ResolvedSlot(this, from, until))
                : Optional.empty();
    }

    /**
     * As {@link #resolve}, for a slot that is to be published.
     *
     * @throws RefusedException for one that ends before it starts, that the clock skips, or that
     *     starts before {@code now}
     */
    public ResolvedSlot resolveAhead(ZoneId zone, Instant now) {
        if (!startTime.isBefore(endTime)) {
            throw SlotRefusals.endsBeforeStart();
        }
        ResolvedSlot resolved = resolve(zone).orElseThrow(() -> SlotRefusals.inGap(zone));
        if (resolved.startsAt().isBefore(now)) {
            throw SlotRefusals.past();
        }
        return resolved;
    }

    /** Whether it has the date and the times of another. */
    boolean hasTimesOf(WallClockSlot other) {
        return date.equals(other.date)
                && startTime.equals(other.startTime)
                && endTime.equals(other.endTime);
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
