package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.WantedRoom;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A whole slot in place of what is there.
 *
 * @param doctor cannot be changed
 * @param room none unless given
 */
record SlotReplacement(
        @NotNull Long doctor,
        @NotNull LocalDate date,
        @NotNull LocalTime startTime,
        @NotNull @JsonDeserialize(using = EndOfDay.AsMidnight.class) LocalTime endTime,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointments,
        @Nullable Boolean isAvailable,
        @Min(0) @Max(1) @Nullable Integer fold,
        @Positive @Nullable Long room) {

    SlotEdit edit() {
        DateChecks.requireSaneYear("date", date);
        DateChecks.requireFullMinutes(startTime, endTime);
        return new SlotEdit(
                date,
                startTime,
                endTime,
                fold,
                isAvailable == null || isAvailable,
                maxAppointments == null ? SlotCapacity.DEFAULT : maxAppointments,
                new WantedRoom(room));
    }
}
