package org.umoorsehhat.scheduling.series.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.series.DailyWindow;
import org.umoorsehhat.scheduling.series.Recurrence;
import org.umoorsehhat.scheduling.web.Times;

/** Reads the parts of a series; each refusal is a {@code 400} on its field. */
public final class SeriesInput {

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
            return new Recurrence.Rule(rrule);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("rrule", String.valueOf(e.getMessage()));
        }
    }

    /** Weekdays as in {@code "0,2"}; 0 = Monday. */
    public static Recurrence.Weekdays weekdays(String days) {
        if (!days.matches("[0-6](,[0-6]){0,6}")) {
            throw Problem.invalid(
                    "recurring_days", "is not a list of weekdays 0 to 6 such as \"0,2\"");
        }
        return new Recurrence.Weekdays(
                Stream.of(days.split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static List<DailyWindow> windows(List<WindowView> views) {
        List<DailyWindow> windows =
                views.stream()
                        .map(WindowView::window)
                        .sorted(Comparator.comparing(DailyWindow::start))
                        .toList();
        windows.forEach(window -> Times.requireOrder(window.start(), window.end()));
        for (int n = 1; n < windows.size(); n++) {
            if (windows.get(n).start().isBefore(windows.get(n - 1).end())) {
                throw Problem.invalid("time_slots", "overlap each other");
            }
        }
        return windows;
    }

    /**
     * @throws Problem {@code 400} for an end before the start
     */
    public static void requireEnd(LocalDate start, @Nullable LocalDate end) {
        Times.requireSane("recurring_end_date", end);
        if (end != null && end.isBefore(start)) {
            throw Problem.invalid("recurring_end_date", "must not be before the start");
        }
    }
}
