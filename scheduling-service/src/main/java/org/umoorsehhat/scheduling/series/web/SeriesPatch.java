package org.umoorsehhat.scheduling.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;
import org.umoorsehhat.scheduling.web.Clearable;
import org.umoorsehhat.scheduling.web.DateChecks;

/**
 * What is to change about a series: what is absent stays.
 *
 * @param recurringEndDate null: until it is ended
 * @param recurringDays go before the rule that the series had
 * @param rrule goes before the weekdays that the series had
 * @param fold as {@link SeriesRequest} says
 */
record SeriesPatch(
        @Nullable Clearable recurringEndDate,
        @Omittable @Size(min = 1, max = 100)
                @Nullable List<@NotNull @Valid DailySlotView> timeSlots,
        @Omittable @Size(min = 1, max = 20) @Nullable String recurringDays,
        @Omittable @Size(min = 1, max = 500) @Nullable String rrule,
        @Omittable @Size(max = 1000) @Nullable List<@NotNull LocalDate> exceptions,
        @Omittable @Min(0) @Max(1) @Nullable Integer fold) {

    SeriesPattern applyTo(SeriesPattern old) {
        LocalDate end =
                recurringEndDate == null
                        ? old.endDate()
                        : recurringEndDate.checkedDate("recurring_end_date");
        SeriesInput.requireEnd(old.startDate(), end);
        if (exceptions != null) {
            exceptions.forEach(date -> DateChecks.requireSaneYear("exceptions", date));
        }
        return new SeriesPattern(
                old.startDate(),
                end,
                recurringDays == null && rrule == null
                        ? old.recurrence()
                        : SeriesInput.recurrence(recurringDays, rrule),
                exceptions == null ? old.exceptions() : new TreeSet<>(exceptions),
                timeSlots == null ? old.dailySlots() : SeriesInput.dailySlots(timeSlots),
                fold == null ? old.repeats() : fold > 0);
    }
}
