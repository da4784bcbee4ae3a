package org.umoorsehhat.scheduling.series.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.series.rules.DailySlot;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A slot to create, or the first of a series.
 *
 * @param endTime on the next day, when it is not after {@code startTime}; {@code 24:00} is legal
 * @param fold 1: the second of two starts, where the clock shows it twice, and of a series both; 0
 *     unless given
 * @param isRecurring whether it begins a series
 * @param room none unless given
 * @param recurringDays weekdays of the series, 0 = Monday, as in {@code "0,2"}; that of the date
 *     unless given
 * @param recurringEndDate last day of the series; until it is ended unless given
 */
record SlotRequest(
        @NotNull Long doctor,
        @NotNull LocalDate date,
        @NotNull LocalTime startTime,
        @NotNull @JsonDeserialize(using = EndOfDay.AsMidnight.class) LocalTime endTime,
        @Min(SlotCapacity.MIN) @Max(SlotCapacity.MAX) @Nullable Integer maxAppointments,
        @Nullable Boolean isAvailable,
        @Nullable Boolean isRecurring,
        @Size(min = 1, max = 20) @Nullable String recurringDays,
        @Nullable LocalDate recurringEndDate,
        @Min(0) @Max(1) @Nullable Integer fold,
        @Positive @Nullable Long room) {

    WallClockSlot slot() {
        DateChecks.requireSaneYear("date", date);
        DateChecks.requireFullMinutes(startTime, endTime);
        return new WallClockSlot(
                date,
                startTime,
                endTime,
                fold == null ? 0 : fold,
                maxAppointments == null ? SlotCapacity.DEFAULT : maxAppointments,
                room);
    }

    boolean beginsSeries() {
        return isRecurring != null && isRecurring;
    }

    /**
     * @throws Problem {@code 400} for fields of a series without {@code is_recurring}
     */
    void requireNoSeries() {
        if (recurringDays != null || recurringEndDate != null) {
            throw Problem.invalid("is_recurring", "must be true for a series");
        }
    }

    SeriesPattern pattern() {
        WallClockSlot slot = slot();
        SeriesInput.requireEnd(date, recurringEndDate);
        if (!open()) {
            throw Problem.invalid("is_available", "cannot be false for a series");
        }
        int weekday = date.getDayOfWeek().getValue() - 1;
        var weekdays =
                SeriesInput.weekdays(
                        recurringDays == null ? String.valueOf(weekday) : recurringDays);
        if (!weekdays.days().contains(weekday)) {
            throw Problem.invalid(
                    "recurring_days", "do not have the weekday of date, which is " + weekday);
        }
        return new SeriesPattern(
                date,
                recurringEndDate,
                weekdays,
                Set.of(),
                List.of(new DailySlot(slot.startTime(), slot.endTime(), slot.capacity(), room)),
                slot.fold() > 0);
    }

    boolean open() {
        return isAvailable == null || isAvailable;
    }
}
