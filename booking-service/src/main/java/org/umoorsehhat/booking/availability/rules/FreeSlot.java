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
 * @param endTime on the next day, when it is not after {@code startTime}
 * @param fold which of the two, where the clock shows the start twice: 0 the first, 1 the second
 * @param durationMinutes length of the slot itself
 * @param availableCount seats left, in it and in those that follow as far as they are needed
 */
public record FreeSlot(
        long slotId,
        @JsonProperty("appointment_date") LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        int fold,
        Instant startsAt,
        Instant endsAt,
        int durationMinutes,
        int availableCount) {

    /** The same slot with so many seats left. */
    FreeSlot withSeats(int seats) {
        return new FreeSlot(
                slotId, date, startTime, endTime, fold, startsAt, endsAt, durationMinutes, seats);
    }
}
