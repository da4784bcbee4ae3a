package org.umoorsehhat.booking.seat.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A slot as scheduling-service says it is; given on to the ledger as it came. */
record SlotState(
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
        boolean isWithdrawn) {}
