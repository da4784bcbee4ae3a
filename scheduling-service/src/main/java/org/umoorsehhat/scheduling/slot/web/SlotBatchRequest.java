package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.WorkingHours;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Slots of many days to create at once.
 *
 * @param endTime on the next day, when it is not after {@code startTime}; {@code 24:00} is legal
 * @param weekdays 0 = Monday … 6, on which the hours begin; absent: every day
 * @param fold 1: slots of the hour that the clock shows twice in autumn are created twice; 0 unless
 *     given
 * @param room of each slot; none unless given
 * @param preview true: says what would be created, and creates nothing
 */
record SlotBatchRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull LocalTime startTime,
        @NotNull @JsonDeserialize(using = EndOfDay.AsMidnight.class) LocalTime endTime,
        @Min(1) @Max(1440) @Nullable Integer slotDurationMinutes,
        @Min(0) @Max(1440) @Nullable Integer breakDurationMinutes,
        @Size(min = 1, max = 7) @Nullable List<@NotNull @Min(0) @Max(6) Integer> weekdays,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointmentsPerSlot,
        @Min(0) @Max(1) @Nullable Integer fold,
        @Positive @Nullable Long room,
        @Nullable Boolean preview) {

    private static final int MAX_DAYS = 366;

    WorkingHours hours() {
        DateChecks.requireRange("start_date", startDate, "end_date", endDate, MAX_DAYS);
        DateChecks.requireFullMinutes(startTime, endTime);
        var hours =
                new WorkingHours(
                        startDate,
                        endDate,
                        startTime,
                        endTime,
                        slotDurationMinutes == null
                                ? WorkingHours.DEFAULT_SLOT_MINUTES
                                : slotDurationMinutes,
                        breakDurationMinutes == null ? 0 : breakDurationMinutes,
                        days(),
                        maxAppointmentsPerSlot == null
                                ? SlotCapacity.DEFAULT
                                : maxAppointmentsPerSlot,
                        fold != null && fold == 1,
                        room);
        if (hours.days() == 0) {
            throw Problem.invalid("weekdays", "have no date from start_date to end_date");
        }
        if (hours.slotsPerDay() == 0) {
            throw Problem.invalid(
                    "slot_duration_minutes", "does not fit between start_time and end_time");
        }
        return hours;
    }

    private Set<DayOfWeek> days() {
        return weekdays == null
                ? EnumSet.allOf(DayOfWeek.class)
                : weekdays.stream().map(day -> DayOfWeek.of(day + 1)).collect(Collectors.toSet());
    }
}
