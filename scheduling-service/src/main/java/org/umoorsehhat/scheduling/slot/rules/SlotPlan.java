package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot.Reason;

/**
 * Slots to create, and those that cannot be whatever else the doctor's calendar holds.
 *
 * @param slots in the order given
 */
public record SlotPlan(List<ResolvedSlot> slots, List<SkippedSlot> skipped) {

    private static final Comparator<SkippedSlot> BY_TIME =
            Comparator.comparing(SkippedSlot::date).thenComparing(SkippedSlot::startTime);

    /** Resolves slots in a zone; what starts before {@code now} or in a gap is skipped. */
    public static SlotPlan of(List<WallClockSlot> wanted, ZoneId zone, Instant now) {
        var slots = new ArrayList<ResolvedSlot>(wanted.size());
        var skipped = new ArrayList<SkippedSlot>();
        for (WallClockSlot slot : wanted) {
            slot.resolve(zone)
                    .ifPresentOrElse(
                            resolved -> {
                                if (resolved.startsAt().isBefore(now)) {
                                    skipped.add(SkippedSlot.of(slot, Reason.PAST));
                                } else {
                                    slots.add(resolved);
                                }
                            },
                            () -> skipped.add(SkippedSlot.of(slot, Reason.GAP)));
        }
        return new SlotPlan(slots, skipped);
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
     */
    public SlotBatch outcome(
            @Nullable Long series, List<CreatedSlot> created, Set<Instant> existing) {
        var all = new ArrayList<>(skipped);
        for (ResolvedSlot slot : without(created)) {
            Reason reason = existing.contains(slot.startsAt()) ? Reason.EXISTS : Reason.OVERLAP;
            all.add(SkippedSlot.of(slot.wallClock(), reason));
        }
        all.sort(BY_TIME);
        return new SlotBatch(series, created.stream().map(CreatedSlot::id).toList(), all);
    }
}
