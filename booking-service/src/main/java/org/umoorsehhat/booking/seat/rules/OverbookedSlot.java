package org.umoorsehhat.booking.seat.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A slot with more seats taken than it has: it shrank, moved, arrived or was withdrawn after
 * bookings. A withdrawn slot has none, whatever its {@code capacity} was.
 */
public record OverbookedSlot(
        long slotId,
        long doctor,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        Instant startsAt,
        int capacity,
        int booked,
        int held,
        @JsonProperty("is_open") boolean isOpen,
        @JsonProperty("is_withdrawn") boolean isWithdrawn) {}
