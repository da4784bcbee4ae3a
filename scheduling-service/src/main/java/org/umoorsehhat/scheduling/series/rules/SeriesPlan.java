package org.umoorsehhat.scheduling.series.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * What it takes to bring the slots of a series to a new pattern.
 *
 * @param withdraw numbers of slots that no longer fit
 * @param create slots that are missing
 */
public record SeriesPlan(List<Long> withdraw, List<WallClockSlot> create) {

    /**
     * What anybody has booked or holds stays, and what was taken out by hand does not come back.
     *
     * @param gaps starts that were deleted or moved by hand
     */
    public static SeriesPlan of(
            List<TimeSlot> there, List<WallClockSlot> wanted, Set<SlotStart> gaps) {
        var missing = new HashMap<SlotStart, WallClockSlot>();
        for (WallClockSlot slot : wanted) {
            SlotStart start = SlotStart.of(slot);
            if (!gaps.contains(start)) {
                missing.put(start, slot);
            }
        }
        var withdraw = new ArrayList<Long>();
        for (TimeSlot slot : there) {
            WallClockSlot wallClock = slot.time().wallClock();
            SlotStart start = SlotStart.of(wallClock);
            if (slot.occupancy().taken() > 0 || wallClock.equals(missing.get(start))) {
                missing.remove(start);
            } else {
                withdraw.add(slot.id());
            }
        }
        return new SeriesPlan(
                withdraw,
                wanted.stream().filter(slot -> missing.containsKey(SlotStart.of(slot))).toList());
    }
}
