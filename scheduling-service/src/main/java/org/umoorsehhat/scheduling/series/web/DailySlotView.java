package org.umoorsehhat.scheduling.series.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.series.rules.DailySlot;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A slot of every date of a series.
 *
 * @param endTime on the next day, when it is not after {@code startTime}; {@code 24:00} is legal
 * @param maxAppointments 1 unless given
 * @param room none unless given
 */
record DailySlotView(
        @NotNull @JsonFormat(pattern = "HH:mm[:ss]", lenient = OptBoolean.FALSE)
                LocalTime startTime,
        @NotNull
                @JsonFormat(pattern = "HH:mm[:ss]")
                @JsonDeserialize(using = EndOfDay.AsMidnight.class)
                LocalTime endTime,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointments,
        @Positive @Nullable Long room) {

    static DailySlotView of(DailySlot slot) {
        return new DailySlotView(slot.startTime(), slot.endTime(), slot.capacity(), slot.room());
    }

    DailySlot slot() {
        return new DailySlot(
                startTime,
                endTime,
                maxAppointments == null ? SlotCapacity.DEFAULT : maxAppointments,
                room);
    }
}
