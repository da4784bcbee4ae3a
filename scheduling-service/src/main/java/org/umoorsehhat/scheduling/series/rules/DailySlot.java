package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * A slot of every date of a series.
 *
 * @param startTime before {@code endTime}
 * @param capacity appointments that may touch it, as {@link SlotCapacity} says
 */
public record DailySlot(LocalTime startTime, LocalTime endTime, int capacity) {

    WallClockSlot on(LocalDate date) {
        return new WallClockSlot(date, startTime, endTime, capacity);
    }
}
