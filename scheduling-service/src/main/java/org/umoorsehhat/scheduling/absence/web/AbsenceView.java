package org.umoorsehhat.scheduling.absence.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.absence.rules.Absence;

/**
 * Time off as lists show it.
 *
 * @param endTime null: until the end of the day
 */
record AbsenceView(
        long id,
        long doctor,
        LocalDate startDate,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        LocalDate endDate,
        @JsonFormat(pattern = "HH:mm:ss") @Nullable LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        @Nullable String reason,
        boolean isCancelled) {

    static AbsenceView of(Absence absence) {
        Absence.Span span = absence.span();
        return new AbsenceView(
                absence.id(),
                absence.doctor(),
                span.startDate(),
                span.startTime(),
                span.endDate(),
                span.endTime(),
                absence.startsAt(),
                absence.endsAt(),
                absence.reason(),
                absence.isCancelled());
    }
}
