package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.SlotChange;
import org.umoorsehhat.scheduling.web.Times;

/**
 * A whole slot in place of what is there.
 *
 * @param doctor cannot be changed
 */
record SlotReplacement(
        @NotNull Long doctor,
        @NotNull LocalDate date,
        @NotNull LocalTime startTime,
        @NotNull LocalTime endTime,
        @Min(1) @Max(10_000) @Nullable Integer maxAppointments,
        @Nullable Boolean isAvailable) {

    SlotChange change() {
        Times.requireSane("date", date);
        Times.requireOrder(startTime, endTime);
        return new SlotChange(
                date,
                startTime,
                endTime,
                isAvailable == null || isAvailable,
                maxAppointments == null ? 1 : maxAppointments);
    }
}
