package org.umoorsehhat.scheduling.absence.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.web.DateChecks;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Time off to plan, on the doctor's wall clock.
 *
 * @param startTime on the first day; its beginning unless given
 * @param endDate last day; unless given, the first, or the next when the end is before the start
 * @param endTime on the last day; its end unless given, or when it is {@code 24:00}
 * @param reason for those who read time off
 */
record AbsenceRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @Nullable LocalTime startTime,
        @Nullable LocalDate endDate,
        @JsonDeserialize(using = EndOfDay.AsNone.class) @Nullable LocalTime endTime,
        @Size(min = 1, max = AbsenceRequest.LONGEST_REASON) @Nullable String reason) {

    static final int LONGEST_REASON = 500;

    private static final int MAX_DAYS = 366;

    Absence.Span span() {
        DateChecks.requireSaneYear("start_date", startDate);
        LocalTime start = startTime == null ? LocalTime.MIDNIGHT : startTime;
        LocalDate last = endDate == null ? usualEnd(start) : endDate;
        DateChecks.requireRange("start_date", startDate, "end_date", last, MAX_DAYS);
        DateChecks.requireFullMinute("start_time", start);
        if (endTime != null) {
            DateChecks.requireFullMinute("end_time", endTime);
        }
        return new Absence.Span(startDate, start, last, endTime);
    }

    /** A night is over on the next day. */
    private LocalDate usualEnd(LocalTime start) {
        return endTime == null || !endTime.isBefore(start) ? startDate : startDate.plusDays(1);
    }
}
