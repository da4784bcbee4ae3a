package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.WorkingHours;
import org.umoorsehhat.scheduling.web.DateChecks;

/**
 * Slots of many days to create at once.
 *
 * @param weekdays 0 = Monday … 6; absent: every day
 */
record SlotBatchRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull LocalTime startTime,
        @NotNull LocalTime endTime,
        @Min(1) @Max(1440) @Nullable Integer slotDurationMinutes,
        @Min(0) @Max(1440) @Nullable Integer breakDurationMinutes,
        @Size(min = 1, max = 7) @Nullable List<@NotNull @Min(0) @Max(6) Integer> weekdays,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointmentsPerSlot) {

    private static final int MAX_DAYS = 366;

    WorkingHours hours() {
        DateChecks.requireRange("start_date", startDate, "end_date", endDate, MAX_DAYS);
        DateChecks.requireOrder(startTime, endTime);
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
                                : maxAppointmentsPerSlot);
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
