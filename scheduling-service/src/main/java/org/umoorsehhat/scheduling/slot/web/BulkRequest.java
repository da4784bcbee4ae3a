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
import org.umoorsehhat.scheduling.slot.WorkingHours;
import org.umoorsehhat.scheduling.web.Times;

/**
 * Slots of many days to create at once.
 *
 * @param weekdays 0 = Monday … 6; absent: every day
 */
record BulkRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull LocalTime startTime,
        @NotNull LocalTime endTime,
        @Min(1) @Max(1440) @Nullable Integer slotDurationMinutes,
        @Min(0) @Max(1440) @Nullable Integer breakDurationMinutes,
        @Size(min = 1, max = 7) @Nullable List<@NotNull @Min(0) @Max(6) Integer> weekdays,
        @Min(1) @Max(10_000) @Nullable Integer maxAppointmentsPerSlot) {

    private static final int MAX_DAYS = 366;
    private static final int DEFAULT_MINUTES = 30;

    WorkingHours hours() {
        Times.requireRange("start_date", startDate, "end_date", endDate, MAX_DAYS);
        Times.requireOrder(startTime, endTime);
        var hours =
                new WorkingHours(
                        startDate,
                        endDate,
                        startTime,
                        endTime,
                        slotDurationMinutes == null ? DEFAULT_MINUTES : slotDurationMinutes,
                        breakDurationMinutes == null ? 0 : breakDurationMinutes,
                        days(),
                        maxAppointmentsPerSlot == null ? 1 : maxAppointmentsPerSlot);
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
