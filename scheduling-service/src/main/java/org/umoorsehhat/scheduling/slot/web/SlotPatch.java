package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.slot.SlotChange;
import org.umoorsehhat.scheduling.web.Times;

/** What is to change about a slot: what is absent stays. */
record SlotPatch(
        @Omittable @Nullable LocalDate date,
        @Omittable @Nullable LocalTime startTime,
        @Omittable @Nullable LocalTime endTime,
        @Omittable @Min(1) @Max(10_000) @Nullable Integer maxAppointments,
        @Omittable @Nullable Boolean isAvailable) {

    SlotChange change() {
        Times.requireSane("date", date);
        if (startTime != null) {
            Times.requireFullMinute("start_time", startTime);
        }
        if (endTime != null) {
            Times.requireFullMinute("end_time", endTime);
        }
        return new SlotChange(date, startTime, endTime, isAvailable, maxAppointments);
    }
}
