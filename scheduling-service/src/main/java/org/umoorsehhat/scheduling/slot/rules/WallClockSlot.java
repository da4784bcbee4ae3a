package org.umoorsehhat.scheduling.slot.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * A slot as its doctor means it: a date and two times on the wall clock.
 *
 * @param date of the start
 * @param endTime on the next day, when it is not after {@code startTime}; midnight is the end of a
 *     day
 * @param fold which of the two, where clocks are put back and show a time twice: 0 the first, 1 the
 *     second; 0 for any other time
 * @param capacity appointments that may touch it, as {@link SlotCapacity} says
 * @param room where it is; absent: in none
 */
public record WallClockSlot(
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        int fold,
        int capacity,
        @Nullable Long room) {

    /** The first of the two, where there are two, and in no room. */
    public WallClockSlot(LocalDate date, LocalTime startTime, LocalTime endTime, int capacity) {
        this(date, startTime, endTime, 0, capacity, null);
    }

    /**
     * The instants that it stands for in a zone. Empty when the clock skips its start or end. An
     * hour that the clock shows twice is meant once; so no slot is ever longer than it looks on the
     * wall clock.
     */
    public Optional<ResolvedSlot> resolve(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant from = instant(rules, start());
        Instant to = endInstant(rules, end());
        if (from == null || to == null) {
            return Optional.empty();
        }
        Instant longest = from.plus(Duration.between(start(), end()));
        Instant until = to.isAfter(longest) ? longest : to;
        return until.isAfter(from)
                ? Optional.of(new ResolvedSlot(this, from, until))
                : Optional.empty();
    }

    /**
     * As {@link #resolve}, for a slot that is to be published.
     *
     * @throws RefusedException for one that the clock skips, that starts before {@code now}, and
     *     for the second of two starts where there is but one
     */
    public ResolvedSlot resolveAhead(ZoneId zone, Instant now) {
        ResolvedSlot resolved = resolve(zone).orElseThrow(() -> SlotRefusals.inGap(zone));
        if (fold > 0 && !isRepeated(zone)) {
            throw SlotRefusals.notRepeated(zone);
        }
        if (resolved.startsAt().isBefore(now)) {
            throw SlotRefusals.past();
        }
        return resolved;
    }

    /** The same slot at the second of two times; empty where the clock shows its start but once. */
    public Optional<WallClockSlot> second(ZoneId zone) {
        return fold == 0 && isRepeated(zone)
                ? Optional.of(new WallClockSlot(date, startTime, endTime, 1, capacity, room))
                : Optional.empty();
    }

    /**
     * When it ends, where that is not what its end time says: the hour that the clock shows a
     * second time while it lasts is left out. Empty where nothing is, and where {@link #second} has
     * it.
     */
    Optional<LocalDateTime> cut(ZoneId zone, ResolvedSlot resolved) {
        LocalDateTime until = LocalDateTime.ofInstant(resolved.endsAt(), zone);
        return until.isBefore(end()) && second(zone).isEmpty()
                ? Optional.of(until)
                : Optional.empty();
    }

    /** Whether it has the date and the times of another. */
    boolean hasTimesOf(WallClockSlot other) {
        return start().equals(other.start()) && end().equals(other.end()) && fold == other.fold;
    }

    private LocalDateTime start() {
        return date.atTime(startTime);
    }

    private LocalDateTime end() {
        return (endTime.isAfter(startTime) ? date : date.plusDays(1)).atTime(endTime);
    }

    private boolean isRepeated(ZoneId zone) {
        return zone.getRules().getValidOffsets(start()).size() > 1;
    }

    private @Nullable Instant instant(ZoneRules rules, LocalDateTime time) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            return null;
        }
        return time.toInstant(fold == 0 ? offsets.getFirst() : offsets.getLast());
    }

    /** A slot may end at the very moment at which the clock jumps. */
    private @Nullable Instant endInstant(ZoneRules rules, LocalDateTime time) {
        ZoneOffsetTransition jump = rules.getTransition(time);
        boolean endsAtGap = jump != null && jump.isGap() && jump.getDateTimeBefore().equals(time);
        return endsAtGap ? jump.getInstant() : instant(rules, time);
    }
}
