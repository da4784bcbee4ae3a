package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.scheduling.slot.SkippedSlot.Reason;

/**
 * Slots to create, and those that cannot be whatever else the doctor's calendar holds.
 *
 * @param slots in the order given
 */
public record SlotPlan(List<PlacedSlot> slots, List<SkippedSlot> skipped) {

    /** Places slots in a zone; what starts before {@code now} or in a gap is skipped. */
    public static SlotPlan of(List<WallClockSlot> wanted, ZoneId zone, Instant now) {
        var slots = new ArrayList<PlacedSlot>(wanted.size());
        var skipped = new ArrayList<SkippedSlot>();
        for (WallClockSlot slot : wanted) {
            slot.in(zone)
                    .ifPresentOrElse(
                            placed -> {
                                if (placed.startsAt().isBefore(now)) {
                                    skipped.add(SkippedSlot.of(slot, Reason.PAST));
                                } else {
                                    slots.add(placed);
                                }
                            },
                            () -> skipped.add(SkippedSlot.of(slot, Reason.GAP)));
        }
        return new SlotPlan(slots, skipped);
    }
}
