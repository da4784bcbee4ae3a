package org.umoorsehhat.scheduling.slot;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is to change about a slot: what is absent stays. */
public record SlotChange(
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Boolean isAvailable,
        @Nullable Integer capacity) {

    WallClockSlot applyTo(WallClockSlot old) {
        return new WallClockSlot(
                date == null ? old.date() : date,
                start == null ? old.start() : start,
                end == null ? old.end() : end,
                capacity == null ? old.capacity() : capacity);
    }

    /** Whether this asks for a slot to be opened that is not. */
    boolean opens(TimeSlot slot) {
        return Boolean.TRUE.equals(isAvailable) && !slot.state().isAvailable();
    }
}
