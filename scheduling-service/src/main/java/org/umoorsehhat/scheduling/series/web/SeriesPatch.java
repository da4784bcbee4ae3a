package org.umoorsehhat.scheduling.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.series.SeriesChange;
import org.umoorsehhat.scheduling.web.Times;

/** What is to change about a series: what is absent stays. */
record SeriesPatch(
        @Nullable LocalDate recurringEndDate,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid WindowView> timeSlots,
        @Size(min = 1, max = 20) @Nullable String recurringDays,
        @Size(min = 1, max = 500) @Nullable String rrule,
        @Size(max = 1000) @Nullable List<@NotNull LocalDate> exceptions) {

    SeriesChange change() {
        Times.requireSane("recurring_end_date", recurringEndDate);
        if (exceptions != null) {
            exceptions.forEach(day -> Times.requireSane("exceptions", day));
        }
        return new SeriesChange(
                recurringEndDate,
                recurringDays == null && rrule == null
                        ? null
                        : SeriesInput.recurrence(recurringDays, rrule),
                exceptions == null ? null : new TreeSet<>(exceptions),
                timeSlots == null ? null : SeriesInput.windows(timeSlots));
    }
}
