package org.umoorsehhat.booking.seat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A slot as scheduling-service says it is.
 *
 * @param room name of the room it is in; absent: in none
 * @param roomLocation name of where that is
 */
public record PublishedSlot(
        long slotId,
        long doctorId,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        boolean isAvailable,
        boolean isWithdrawn,
        @Nullable String room,
        @Nullable String roomLocation) {

    /** Whether it may be booked. */
    public boolean isOpen() {
        return isAvailable && !isWithdrawn;
    }
}
