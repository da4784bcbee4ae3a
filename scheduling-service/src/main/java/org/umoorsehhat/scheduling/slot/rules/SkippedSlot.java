package org.umoorsehhat.scheduling.slot.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A slot of several that was not created, while the others were. */
public record SkippedSlot(LocalDate date, LocalTime startTime, Reason reason) {

    public static SkippedSlot of(WallClockSlot slot, Reason reason) {
        return new SkippedSlot(slot.date(), slot.startTime(), reason);
    }

    static SkippedSlot repeatedAt(LocalDateTime start) {
        return new SkippedSlot(start.toLocalDate(), start.toLocalTime(), Reason.REPEATED);
    }

    /** Why a slot was not created. */
    public enum Reason {
        /** The doctor has a slot with that start. */
        EXISTS,
        /** It overlaps another slot of the doctor. */
        OVERLAP,
        /** A slot of another doctor is in its room then. */
        ROOM_TAKEN,
        /** Its start or end is a time that the clock skips when daylight saving begins. */
        GAP,
        /** Clocks are put back and show it a second time, which was not asked for. */
        REPEATED,
        /** It would have started already. */
        PAST
    }
}
