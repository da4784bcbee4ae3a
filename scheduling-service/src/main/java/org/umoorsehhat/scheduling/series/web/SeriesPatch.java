package org.umoorsehhat.scheduling.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.series.SeriesPattern;
import org.umoorsehhat.scheduling.web.Erasable;
import org.umoorsehhat.scheduling.web.Times;

/**
 * What is to change about a series: what is absent stays.
 *
 * @param recurringEndDate null: until it is ended
 * @param recurringDays go before the rule that the series had
 * @param rrule goes before the weekdays that the series had
 */
record SeriesPatch(
        @Nullable Erasable recurringEndDate,
        @Omittable @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid WindowView> timeSlots,
        @Omittable @Size(min = 1, max = 20) @Nullable String recurringDays,
        @Omittable @Size(min = 1, max = 500) @Nullable String rrule,
        @Omittable @Size(max = 1000) @Nullable List<@NotNull LocalDate> exceptions) {

    SeriesPattern applyTo(SeriesPattern old) {
        LocalDate end =
                recurringEndDate == null
                        ? old.end()
                        : recurringEndDate.checkedDate("recurring_end_date");
        SeriesInput.requireEnd(old.start(), end);
        if (exceptions != null) {
            exceptions.forEach(day -> Times.requireSane("exceptions", day));
        }
        return new SeriesPattern(
                old.start(),
                end,
                recurringDays == null && rrule == null
                        ? old.recurrence()
                        : SeriesInput.recurrence(recurringDays, rrule),
                exceptions == null ? old.exceptions() : new TreeSet<>(exceptions),
                timeSlots == null ? old.windows() : SeriesInput.windows(timeSlots));
    }
}
