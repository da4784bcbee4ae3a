package org.umoorsehhat.scheduling.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.series.rules.Recurrence;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A series to begin.
 *
 * @param timeSlots the slots of each day; or one slot by {@code startTime}, {@code endTime} and
 *     {@code maxAppointments} and {@code room}
 * @param recurringDays weekdays, 0 = Monday, as in {@code "0,2"}; or an {@code rrule}
 * @param rrule RFC 5545 recurrence rule for days, as in {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO}
 * @param exceptions days that are left out
 * @param fold 1: where clocks are put back, slots whose start the clock shows twice are meant
 *     twice; 0 unless given: the first
 */
record SeriesRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @Nullable LocalDate recurringEndDate,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid DailySlotView> timeSlots,
        @Nullable LocalTime startTime,
        @JsonDeserialize(using = EndOfDay.AsMidnight.class) @Nullable LocalTime endTime,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointments,
        @Size(min = 1, max = 20) @Nullable String recurringDays,
        @Size(min = 1, max = 500) @Nullable String rrule,
        @Size(max = 1000) @Nullable List<@NotNull LocalDate> exceptions,
        @Min(0) @Max(1) @Nullable Integer fold,
        @Positive @Nullable Long room) {

    SeriesPattern pattern() {
        DateChecks.requireSaneYear("start_date", startDate);
        SeriesInput.requireEnd(startDate, recurringEndDate);
        List<LocalDate> left = exceptions == null ? List.of() : exceptions;
        left.forEach(date -> DateChecks.requireSaneYear("exceptions", date));
        Recurrence recurrence = SeriesInput.recurrence(recurringDays, rrule);
        SeriesInput.requireSomeDate(recurrence, startDate, recurringEndDate);
        return new SeriesPattern(
                startDate,
                recurringEndDate,
                recurrence,
                new TreeSet<>(left),
                SeriesInput.dailySlots(daily()),
                fold != null && fold > 0);
    }

    private List<DailySlotView> daily() {
        if (timeSlots != null) {
            if (startTime != null || endTime != null || maxAppointments != null || room != null) {
                throw Problem.invalid(
                        "time_slots",
                        "cannot stand beside start_time, end_time, max_appointments, room");
            }
            return timeSlots;
        }
        if (startTime == null || endTime == null) {
            throw Problem.invalid("time_slots", "is required, or start_time and end_time");
        }
        return List.of(new DailySlotView(startTime, endTime, maxAppointments, room));
    }
}
