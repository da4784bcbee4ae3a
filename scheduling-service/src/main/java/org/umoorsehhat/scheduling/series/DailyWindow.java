package org.umoorsehhat.scheduling.series;

import java.time.LocalDate;
import java.time.LocalTime;
import org.umoorsehhat.scheduling.slot.WallClockSlot;

/**
 * A slot of every day of a series.
 *
 * @param start before {@code end}
 * @param capacity appointments that may touch it, 1 to 10,000
 */
public record DailyWindow(LocalTime start, LocalTime end, int capacity) {

    WallClockSlot on(LocalDate day) {
        return new WallClockSlot(day, start, end, capacity);
    }
}
