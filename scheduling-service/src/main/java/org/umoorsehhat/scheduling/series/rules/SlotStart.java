package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * When a slot of a series starts.
 *
 * @param fold as {@link WallClockSlot} says
 */
public record SlotStart(LocalDate date, LocalTime time, int fold) {

    static SlotStart of(WallClockSlot slot) {
        return new SlotStart(slot.date(), slot.startTime(), slot.fold());
    }
}
