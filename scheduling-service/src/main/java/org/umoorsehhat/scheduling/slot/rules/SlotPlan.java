package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot.Reason;

/**
 * Slots to create, and those that cannot be whatever else the doctor's calendar holds.
 *
 * @param slots in the order given; of time, where some are meant twice
 */
public record SlotPlan(List<ResolvedSlot> slots, List<SkippedSlot> skipped) {

    private static final Comparator<SkippedSlot> BY_TIME =
            Comparator.comparing(SkippedSlot::date).thenComparing(SkippedSlot::startTime);

    /**
     * Resolves slots in a zone; what starts before {@code now} or in a gap is skipped.
     *
     * @param repeats whether a slot whose start the clock shows twice is meant twice; if not, the
     *     second is skipped unless it is wanted by itself
     */
    public static SlotPlan of(
            List<WallClockSlot> wanted, ZoneId zone, Instant now, boolean repeats) {
        var slots = new ArrayList<ResolvedSlot>(wanted.size());
        var skipped = new ArrayList<SkippedSlot>();
        Set<WallClockSlot> all = new HashSet<>(wanted);
        for (WallClockSlot slot : wanted) {
            resolve(slot, zone, now, slots, skipped);
            slot.second(zone)
                    .filter(second -> !all.contains(second))
                    .ifPresent(second -> {
                        if (repeats) {
                            resolve(second, zone, now, slots, skipped);
                        } else {
                            skipped.add(SkippedSlot.of(second, Reason.REPEATED));
                        }
                    });
        }
        if (repeats || wanted.stream().anyMatch(slot -> slot.fold() > 0)) {
            slots.sort(Comparator.comparing(ResolvedSlot::startsAt));
        }
        return new SlotPlan(slots, skipped);
    }

    private static void resolve(
            WallClockSlot slot,
            ZoneId zone,
            Instant now,
            List<ResolvedSlot> slots,
            List<SkippedSlot> skipped) {
        slot.resolve(zone)
                .ifPresentOrElse(
                        resolved -> {
                            if (resolved.startsAt().isBefore(now)) {
                                skipped.add(SkippedSlot.of(slot, Reason.PAST));
                            } else {
                                slots.add(resolved);
                                slot.cut(zone, resolved)
                                        .map(SkippedSlot::repeatedAt)
                                        .ifPresent(skipped::add);
                            }
                        },
                        () -> skipped.add(SkippedSlot.of(slot, Reason.GAP)));
    }

    /** When the first slot starts; the epoch where there is none. */
    public Instant begin() {
        return slots.stream()
                .map(ResolvedSlot::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** When the last slot has ended; the epoch where there is none. */
    public Instant end() {
        return slots.stream()
                .map(ResolvedSlot::endsAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** What is left of the plan once some slots have been created. */
    public List<ResolvedSlot> without(List<CreatedSlot> created) {
        Set<Instant> done = created.stream().map(CreatedSlot::startsAt).collect(Collectors.toSet());
        return slots.stream().filter(slot -> !done.contains(slot.startsAt())).toList();
    }

    /**
     * What came of it.
     *
     * @param existing starts of slots that were there before
     * @param roomTaken starts at which another doctor has the room
     */
    public SlotBatch outcome(
            @Nullable Long series,
            List<CreatedSlot> created,
            Set<Instant> existing,
            Set<Instant> roomTaken) {
        var all = new ArrayList<>(skipped);
        for (ResolvedSlot slot : without(created)) {
            all.add(SkippedSlot.of(slot.wallClock(), reason(slot, existing, roomTaken)));
        }
        all.sort(BY_TIME);
        return new SlotBatch(series, created.stream().map(CreatedSlot::id).toList(), all);
    }

    private static Reason reason(ResolvedSlot slot, Set<Instant> existing, Set<Instant> roomTaken) {
        if (existing.contains(slot.startsAt())) {
            return Reason.EXISTS;
        }
        return roomTaken.contains(slot.startsAt()) ? Reason.ROOM_TAKEN : Reason.OVERLAP;
    }
}
