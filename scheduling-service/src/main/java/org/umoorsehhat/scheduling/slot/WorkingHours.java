package org.umoorsehhat.scheduling.slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The same hours on many days, cut into slots.
 *
 * @param from first day
 * @param to last day
 * @param start of the first slot of a day
 * @param end when the last slot has ended; one that would pass it is left out
 * @param slotMinutes length of a slot, from 1
 * @param breakMinutes between two slots, from 0
 * @param weekdays days that count
 * @param capacity of each slot
 */
public record WorkingHours(
        LocalDate from,
        LocalDate to,
        LocalTime start,
        LocalTime end,
        int slotMinutes,
        int breakMinutes,
        Set<DayOfWeek> weekdays,
        int capacity) {

    /** Slots of one day. */
    public int slotsPerDay() {
        long minutes = ChronoUnit.MINUTES.between(start, end);
        return minutes < slotMinutes
                ? 0
                : 1 + (int) ((minutes - slotMinutes) / (slotMinutes + breakMinutes));
    }

    /** Days of the range that count. */
    public long days() {
        return from.datesUntil(to.plusDays(1)).filter(this::counts).count();
    }

    /** All slots, in order of time. */
    public List<WallClockSlot> slots() {
        return from.datesUntil(to.plusDays(1))
                .filter(this::counts)
                .flatMap(day -> IntStream.range(0, slotsPerDay()).mapToObj(n -> slot(day, n)))
                .toList();
    }

    private boolean counts(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek());
    }

    private WallClockSlot slot(LocalDate day, int number) {
        LocalTime begin = start.plusMinutes((long) number * (slotMinutes + breakMinutes));
        return new WallClockSlot(day, begin, begin.plusMinutes(slotMinutes), capacity);
    }
}
