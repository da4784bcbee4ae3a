package org.umoorsehhat.scheduling.absence.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.web.DateChecks;

/**
 * Time off to plan, on the doctor's wall clock.
 *
 * @param startTime on the first day; its beginning unless given
 * @param endDate last day; the first unless given
 * @param endTime on the last day; its end unless given
 */
record AbsenceRequest(
        @NotNull Long doctor,
        @NotNull LocalDate startDate,
        @Nullable LocalTime startTime,
        @Nullable LocalDate endDate,
        @Nullable LocalTime endTime) {

    private static final int MAX_DAYS = 366;

    Absence.Span span() {
        LocalDate last = endDate == null ? startDate : endDate;
        DateChecks.requireRange("start_date", startDate, "end_date", last, MAX_DAYS);
        LocalTime start = startTime == null ? LocalTime.MIDNIGHT : startTime;
        DateChecks.requireFullMinute("start_time", start);
        if (endTime != null) {
            DateChecks.requireFullMinute("end_time", endTime);
        }
        return new Absence.Span(startDate, start, last, endTime);
    }
}
