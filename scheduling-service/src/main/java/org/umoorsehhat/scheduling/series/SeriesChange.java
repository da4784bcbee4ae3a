package org.umoorsehhat.scheduling.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to change about a series: what is absent stays. */
public record SeriesChange(
        @Nullable LocalDate end,
        @Nullable Recurrence recurrence,
        @Nullable Set<LocalDate> exceptions,
        @Nullable List<DailyWindow> windows) {

    SeriesPattern applyTo(SeriesPattern old) {
        return new SeriesPattern(
                old.start(),
                end == null ? old.end() : end,
                recurrence == null ? old.recurrence() : recurrence,
                exceptions == null ? old.exceptions() : exceptions,
                windows == null ? old.windows() : windows);
    }
}
