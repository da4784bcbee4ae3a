package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What publishing a plan would do, with the slots that a doctor has: as the database would. */
public final class SlotPreview {

    private final NavigableMap<Instant, Instant> taken = new TreeMap<>();
    private final Set<Instant> existing;
    private final Set<Instant> roomTaken;

    /**
     * @param there ends of the slots that are not withdrawn, by their starts
     * @param roomTaken starts at which another doctor has the room
     */
    public SlotPreview(Map<Instant, Instant> there, Set<Instant> roomTaken) {
        taken.putAll(there);
        existing = Set.copyOf(there.keySet());
        this.roomTaken = roomTaken;
    }

    /** The numbers of the slots, which there are not yet, are 0. */
    public SlotBatch of(SlotPlan plan) {
        List<CreatedSlot> created =
                plan.slots().stream()
                        .filter(this::takes)
                        .map(slot -> new CreatedSlot(0, slot.startsAt()))
                        .collect(Collectors.toList());
        return plan.outcome(null, created, existing, roomTaken);
    }

    private boolean takes(ResolvedSlot slot) {
        Map.Entry<Instant, Instant> before = taken.lowerEntry(slot.endsAt());
        boolean isFree =
                (before == null || !before.getValue().isAfter(slot.startsAt()))
                        && !roomTaken.contains(slot.startsAt());
        if (isFree) {
            taken.put(slot.startsAt(), slot.endsAt());
        }
        return isFree;
    }
}
