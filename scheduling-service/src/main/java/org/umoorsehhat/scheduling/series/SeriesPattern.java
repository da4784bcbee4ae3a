package org.umoorsehhat.scheduling.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.WallClockSlot;

/**
 * Which slots a series publishes.
 *
 * @param start first day
 * @param end last day; absent: until somebody ends it
 * @param exceptions days that are left out
 * @param windows in order of time, without overlap
 */
public record SeriesPattern(
        LocalDate start,
        @Nullable LocalDate end,
        Recurrence recurrence,
        Set<LocalDate> exceptions,
        List<DailyWindow> windows) {

    /** The slots from {@code from} on and before {@code until}, in order of time. */
    public List<WallClockSlot> slots(LocalDate from, LocalDate until) {
        return days(from, until)
                .flatMap(day -> windows.stream().map(window -> window.on(day)))
                .toList();
    }

    private Stream<LocalDate> days(LocalDate from, LocalDate until) {
        LocalDate limit = end != null && end.isBefore(until) ? end.plusDays(1) : until;
        return recurrence.days(start, from, limit).stream()
                .filter(day -> !exceptions.contains(day));
    }
}
