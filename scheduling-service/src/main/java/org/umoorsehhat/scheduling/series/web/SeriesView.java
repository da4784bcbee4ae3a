package org.umoorsehhat.scheduling.series.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.series.rules.Recurrence;
import org.umoorsehhat.scheduling.series.rules.Series;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;

/**
 * A series as the API shows one.
 *
 * @param isActive false: ended
 * @param fold 1: slots are meant twice where the clock shows their start twice
 * @param publishedUntil the first date that has not been published yet
 * @param horizonWeeks how far ahead of their date slots are published, so that they can be booked
 */
record SeriesView(
        long id,
        long doctor,
        LocalDate startDate,
        @Nullable LocalDate recurringEndDate,
        @Nullable String recurringDays,
        @Nullable String rrule,
        List<LocalDate> exceptions,
        List<DailySlotView> timeSlots,
        int fold,
        boolean isActive,
        LocalDate publishedUntil,
        int horizonWeeks) {

    static SeriesView of(Series series, int horizonWeeks) {
        SeriesPattern pattern = series.pattern();
        return new SeriesView(
                series.id(),
                series.doctor(),
                pattern.startDate(),
                pattern.endDate(),
                pattern.recurrence() instanceof Recurrence.Weekdays(var days)
                        ? days.stream().map(String::valueOf).collect(Collectors.joining(","))
                        : null,
                pattern.recurrence() instanceof Recurrence.Rfc5545Rule(var text) ? text : null,
                List.copyOf(pattern.exceptions()),
                pattern.dailySlots().stream().map(DailySlotView::of).toList(),
                pattern.repeats() ? 1 : 0,
                series.isActive(),
                series.publishedUntil(),
                horizonWeeks);
    }

    /**
     * When the slots appear that have not been published yet, for people. Empty: there are none.
     */
    String whatIsToCome() {
        boolean isOver = recurringEndDate != null && recurringEndDate.isBefore(publishedUntil);
        return !isActive || isOver
                ? ""
                : " Those from %s on appear once they are less than %d weeks ahead."
                        .formatted(publishedUntil, horizonWeeks);
    }

    /** In JSON's names, to stand before the slots that a request created. */
    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("doctor", doctor);
        fields.put("start_date", startDate);
        fields.put("recurring_end_date", recurringEndDate);
        fields.put("recurring_days", recurringDays);
        fields.put("rrule", rrule);
        fields.put("exceptions", exceptions);
        fields.put("time_slots", timeSlots);
        fields.put("fold", fold);
        fields.put("is_active", isActive);
        fields.put("published_until", publishedUntil);
        fields.put("horizon_weeks", horizonWeeks);
        return fields;
    }
}
