package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * Which slots a series publishes.
 *
 * @param startDate first date
 * @param endDate last date; absent: until somebody ends it
 * @param exceptions dates that are left out
 * @param dailySlots in order of time, without overlap
 * @param repeats whether they are meant twice where clocks are put back and show their start twice
 */
public record SeriesPattern(
        LocalDate startDate,
        @Nullable LocalDate endDate,
        Recurrence recurrence,
        Set<LocalDate> exceptions,
        List<DailySlot> dailySlots,
        boolean repeats) {

    /** Where clocks are put back, the first of two starts. */
    public SeriesPattern(
            LocalDate startDate,
            @Nullable LocalDate endDate,
            Recurrence recurrence,
            Set<LocalDate> exceptions,
            List<DailySlot> dailySlots) {
        this(startDate, endDate, recurrence, exceptions, dailySlots, false);
    }

    /** The slots from {@code from} on and before {@code until}, in order of time. */
    public List<WallClockSlot> slots(LocalDate from, LocalDate until) {
        return dates(from, until)
                .flatMap(date -> dailySlots.stream().map(slot -> slot.on(date)))
                .toList();
    }

    /** What is meant by these slots in a zone: also the second ones, if it repeats. */
    public List<WallClockSlot> meant(List<WallClockSlot> slots, ZoneId zone) {
        return repeats
                ? slots.stream()
                        .flatMap(slot -> Stream.concat(Stream.of(slot), slot.second(zone).stream()))
                        .toList()
                : slots;
    }

    private Stream<LocalDate> dates(LocalDate from, LocalDate until) {
        LocalDate limit = endDate != null && endDate.isBefore(until) ? endDate.plusDays(1) : until;
        return recurrence.dates(startDate, from, limit).stream()
                .filter(date -> !exceptions.contains(date));
    }
}
