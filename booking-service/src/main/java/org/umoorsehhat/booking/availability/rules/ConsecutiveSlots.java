package org.umoorsehhat.booking.availability.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Slots in which an appointment of a length can start: a slot that follows another without a gap
 * makes up the length together with it.
 */
public final class ConsecutiveSlots {

    private final Map<Instant, List<FreeSlot>> byStart;
    private final Duration length;

    /**
     * @param free slots with seats left
     * @param length of the appointment
     */
    public ConsecutiveSlots(List<FreeSlot> free, Duration length) {
        this.byStart = free.stream().collect(Collectors.groupingBy(FreeSlot::startsAt));
        this.length = length;
    }

    /**
     * Those of {@code starts} where it can start, in their order. As many seats are left as in the
     * slot of those needed that has the fewest.
     */
    public List<FreeSlot> among(List<FreeSlot> starts) {
        var found = new ArrayList<FreeSlot>(starts.size());
        for (FreeSlot start : starts) {
            int seats = seats(start, start.startsAt().plus(length));
            if (seats == start.availableCount()) {
                found.add(start);
            } else if (seats > 0) {
                found.add(start.withSeats(seats));
            }
        }
        return found;
    }

    /** Seats from {@code slot} on, until {@code end}; 0 where there is a gap before. */
    private int seats(FreeSlot slot, Instant end) {
        if (!slot.endsAt().isBefore(end)) {
            return slot.availableCount();
        }
        int most = 0;
        for (FreeSlot next : byStart.getOrDefault(slot.endsAt(), List.of())) {
            most = Math.max(most, seats(next, end));
        }
        return Math.min(slot.availableCount(), most);
    }
}
