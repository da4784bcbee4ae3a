package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time slot.
 *
 * @param id number
 * @param version grows with every change but those of occupancy, from 1
 * @param placed when
 * @param state open or not
 * @param occupancy as booking-service reports it
 * @param series what published it; absent for a slot of its own
 */
public record TimeSlot(
        long id,
        long version,
        SlotDoctor doctor,
        PlacedSlot placed,
        State state,
        Occupancy occupancy,
        @Nullable Origin series,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @param timeZone in which date and times are meant
     */
    public record SlotDoctor(long id, String name, String timeZone, boolean isActive) {}

    /**
     * @param isOpen what the doctor wants
     * @param isAvailable open, and the doctor is not away
     * @param isWithdrawn deleted; kept until booking-service has reported no appointment in it
     */
    public record State(boolean isOpen, boolean isAvailable, boolean isWithdrawn) {}

    /**
     * The series that published a slot.
     *
     * @param recurringDays 0 = Monday; empty for a rule
     * @param endDate last day
     */
    public record Origin(long id, List<Integer> recurringDays, @Nullable LocalDate endDate) {}

    /** Seats; none once it is withdrawn. */
    public int capacity() {
        return state.isWithdrawn() ? 0 : placed.wallClock().capacity();
    }

    /** Whether every seat is taken or held. */
    public boolean isBooked() {
        return occupancy.booked() + occupancy.held() >= capacity();
    }

    /** Whether a patient may book it. */
    public boolean canBook(Instant now) {
        return state.isAvailable()
                && doctor.isActive()
                && !state.isWithdrawn()
                && !isBooked()
                && placed.startsAt().isAfter(now);
    }

    /** Whether somebody other than a writer gets to see it. */
    public boolean isVisible() {
        return !state.isWithdrawn() || occupancy.booked() > 0;
    }
}
