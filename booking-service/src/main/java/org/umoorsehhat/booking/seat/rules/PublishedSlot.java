package org.umoorsehhat.booking.seat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A slot as scheduling-service says it is. */
public record PublishedSlot(
        long slotId,
        long doctorId,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        boolean isAvailable,
        boolean isWithdrawn) {

    /** Whether it may be booked. */
    public boolean isOpen() {
        return isAvailable && !isWithdrawn;
    }
}
