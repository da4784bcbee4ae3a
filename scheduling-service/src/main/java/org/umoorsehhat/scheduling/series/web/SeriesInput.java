package org.umoorsehhat.scheduling.series.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.series.rules.DailySlot;
import org.umoorsehhat.scheduling.series.rules.Recurrence;
import org.umoorsehhat.scheduling.web.DateChecks;

/** Reads the parts of a series; each refusal is a {@code 400} on its field. */
final class SeriesInput {

    private SeriesInput() {}

    /** Exactly one of both, read. */
    static Recurrence recurrence(@Nullable String days, @Nullable String rrule) {
        if (days != null && rrule != null) {
            throw Problem.invalid("rrule", "cannot stand beside recurring_days");
        }
        if (days != null) {
            return weekdays(days);
        }
        if (rrule == null) {
            throw Problem.invalid("recurring_days", "is required, or rrule");
        }
        try {
            return new Recurrence.Rfc5545Rule(rrule);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("rrule", String.valueOf(e.getMessage()));
        }
    }

    /** Weekdays as in {@code "0,2"}; 0 = Monday. */
    static Recurrence.Weekdays weekdays(String days) {
        if (!days.matches("[0-6](,[0-6]){0,6}")) {
            throw Problem.invalid(
                    "recurring_days", "is not a list of weekdays 0 to 6 such as \"0,2\"");
        }
        return new Recurrence.Weekdays(
                Stream.of(days.split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * @throws Problem {@code 400} for weekdays of which there is none before the series ends
     */
    static void requireSomeDate(Recurrence recurrence, LocalDate start, @Nullable LocalDate end) {
        if (end != null
                && recurrence instanceof Recurrence.Weekdays weekdays
                && weekdays.dates(start, start, firstBeyond(start, end)).isEmpty()) {
            throw Problem.invalid(
                    "recurring_days", "have no date from the start to recurring_end_date");
        }
    }

    /** A week has every weekday. */
    private static LocalDate firstBeyond(LocalDate start, LocalDate end) {
        LocalDate nextWeek = start.plusWeeks(1);
        return end.isBefore(nextWeek) ? end.plusDays(1) : nextWeek;
    }

    static List<DailySlot> dailySlots(List<DailySlotView> views) {
        List<DailySlot> slots =
                views.stream()
                        .map(DailySlotView::slot)
                        .sorted(Comparator.comparing(DailySlot::startTime))
                        .toList();
        slots.forEach(slot -> DateChecks.requireFullMinutes(slot.startTime(), slot.endTime()));
        for (int n = 1; n < slots.size(); n++) {
            if (slots.get(n - 1).lastsInto(slots.get(n))) {
                throw Problem.invalid("time_slots", "overlap each other");
            }
        }
        return slots;
    }

    /**
     * @throws Problem {@code 400} for an end before the start
     */
    static void requireEnd(LocalDate start, @Nullable LocalDate end) {
        DateChecks.requireSaneYear("recurring_end_date", end);
        if (end != null && end.isBefore(start)) {
            throw Problem.invalid("recurring_end_date", "must not be before the start");
        }
    }
}
