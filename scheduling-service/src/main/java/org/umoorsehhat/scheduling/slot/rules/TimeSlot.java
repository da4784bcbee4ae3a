package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * A time slot.
 *
 * @param id number
 * @param version grows with every change but those of occupancy, from 1
 * @param time when
 * @param status open or not
 * @param occupancy as booking-service reports it
 * @param room where; absent: in none
 * @param series what published it; absent for a slot of its own
 */
public record TimeSlot(
        long id,
        long version,
        SlotDoctor doctor,
        ResolvedSlot time,
        SlotStatus status,
        Occupancy occupancy,
        @Nullable SlotRoom room,
        @Nullable SlotSeries series,
        Instant createdAt,
        Instant updatedAt) {

    /** Seats; none once it is withdrawn. */
    public int capacity() {
        return status.isWithdrawn() ? 0 : time.wallClock().capacity();
    }

    /** Whether every seat is taken or held. */
    public boolean isBooked() {
        return occupancy.taken() >= capacity();
    }

    /** Whether a patient may book it. */
    public boolean canBook(Instant now) {
        return status.isAvailable()
                && doctor.isActive()
                && !status.isWithdrawn()
                && !isBooked()
                && time.startsAt().isAfter(now);
    }

    /** Whether somebody other than a writer gets to see it. */
    public boolean isVisible() {
        return !status.isWithdrawn() || occupancy.booked() > 0;
    }

    /**
     * @throws RefusedException {@code wrong-state} for one that was deleted
     */
    public void requireNotWithdrawn() {
        if (status.isWithdrawn()) {
            throw SlotRefusals.withdrawn();
        }
    }

    /**
     * @throws RefusedException {@code wrong-state} for one that was deleted already, {@code
     *     slot-booked} for one with appointments
     */
    public void requireWithdrawable() {
        requireNotWithdrawn();
        if (occupancy.booked() > 0) {
            throw SlotRefusals.booked(this, "deleted");
        }
    }

    /**
     * The room of a slot.
     *
     * @param location number of where it is
     */
    public record SlotRoom(long id, String name, long location) {}
}
