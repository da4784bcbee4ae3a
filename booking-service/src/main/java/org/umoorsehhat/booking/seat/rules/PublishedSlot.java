package org.umoorsehhat.booking.seat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A slot as scheduling-service says it is. */
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
        boolean isWithdrawn) {

    /** Whether it may be booked. */
    public boolean isOpen() {
        return isAvailable && !isWithdrawn;
    }
}
