package org.umoorsehhat.booking.availability.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

/**
 * A slot of one doctor in which a visit can begin.
 *
 * @param endTime on the next day, when it is not after {@code startTime}
 * @param fold which of the two, where the clock shows the start twice; to be named in a booking
 * @param durationMinutes of the slot itself
 * @param availableCount seats left
 */
public record AvailableSlot(
        long slotId,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        int fold,
        Instant startsAt,
        Instant endsAt,
        int durationMinutes,
        int availableCount) {

    public static AvailableSlot of(FreeSlot slot) {
        return new AvailableSlot(
                slot.slotId(),
                slot.date(),
                slot.startTime(),
                slot.endTime(),
                slot.fold(),
                slot.startsAt(),
                slot.endsAt(),
                slot.durationMinutes(),
                slot.availableCount());
    }
}
