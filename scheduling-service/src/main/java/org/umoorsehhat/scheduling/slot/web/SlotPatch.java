package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.WantedRoom;
import org.umoorsehhat.scheduling.web.ClearableNumber;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What is to change about a slot: what is absent stays.
 *
 * @param room null: in none
 */
record SlotPatch(
        @Omittable @Nullable LocalDate date,
        @Omittable @Nullable LocalTime startTime,
        @Omittable @JsonDeserialize(using = EndOfDay.AsMidnightUnlessOmitted.class)
                @Nullable LocalTime endTime,
        @Omittable @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointments,
        @Omittable @Nullable Boolean isAvailable,
        @Omittable @Min(0) @Max(1) @Nullable Integer fold,
        @Nullable ClearableNumber room) {

    SlotEdit edit() {
        DateChecks.requireSaneYear("date", date);
        if (startTime != null) {
            DateChecks.requireFullMinute("start_time", startTime);
        }
        if (endTime != null) {
            DateChecks.requireFullMinute("end_time", endTime);
        }
        return new SlotEdit(
                date,
                startTime,
                endTime,
                fold,
                isAvailable,
                maxAppointments,
                room == null ? null : new WantedRoom(room.value()));
    }
}
