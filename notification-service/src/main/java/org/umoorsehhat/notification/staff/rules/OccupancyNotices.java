package org.umoorsehhat.notification.staff.rules;

import java.time.Instant;
import java.util.Optional;
import org.umoorsehhat.notification.staff.NewNotice;
import org.umoorsehhat.notification.staff.SlotOccupancy;

/** What a doctor is told of how full a slot is. */
public final class OccupancyNotices {

    private OccupancyNotices() {}

    /** That more are booked than there are seats, while that can still be helped. */
    public static Optional<NewNotice> of(SlotOccupancy slot, Instant now) {
        return slot.booked() > slot.capacity() && slot.startsAt().isAfter(now)
                ? Optional.of(
                        NewNotice.ofSlot(
                                slot.doctorId(),
                                slot.slotId(),
                                slot.startsAt(),
                                slot.booked(),
                                slot.capacity()))
                : Optional.empty();
    }
}
