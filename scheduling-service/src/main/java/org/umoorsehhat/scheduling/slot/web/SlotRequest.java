package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.WallClockSlot;
import org.umoorsehhat.scheduling.web.Times;

/** A slot to create. */
record SlotRequest(
        @NotNull Long doctor,
        @NotNull LocalDate date,
        @NotNull LocalTime startTime,
        @NotNull LocalTime endTime,
        @Min(1) @Max(10_000) @Nullable Integer maxAppointments,
        @Nullable Boolean isAvailable) {

    WallClockSlot slot() {
        Times.requireSane("date", date);
        Times.requireOrder(startTime, endTime);
        return new WallClockSlot(
                date, startTime, endTime, maxAppointments == null ? 1 : maxAppointments);
    }

    boolean open() {
        return isAvailable == null || isAvailable;
    }
}
