package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * A slot of every date of a series.
 *
 * @param endTime on the next day, when it is not after {@code startTime}
 * @param capacity appointments that may touch it, as {@link SlotCapacity} says
 * @param room where it is; absent: in none
 */
public record DailySlot(LocalTime startTime, LocalTime endTime, int capacity, @Nullable Long room) {

    WallClockSlot on(LocalDate date) {
        return new WallClockSlot(date, startTime, endTime, 0, capacity, room);
    }

    /** Whether it has not ended when another begins that begins later on the same day. */
    public boolean lastsInto(DailySlot later) {
        return !endTime.isAfter(startTime) || later.startTime.isBefore(endTime);
    }
}
