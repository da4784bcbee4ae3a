package org.umoorsehhat.booking.availability.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A slot in which an appointment can start.
 *
 * @param date in the doctor's zone, as the times
 * @param durationMinutes length of the slot itself
 * @param availableCount seats left, in it and in those that follow as far as they are needed
 */
public record FreeSlot(
        long slotId,
        @JsonProperty("appointment_date") LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        Instant startsAt,
        int durationMinutes,
        int availableCount) {}
