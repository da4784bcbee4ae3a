package org.umoorsehhat.scheduling.slot.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * The same hours on many days, cut into slots.
 *
 * @param startDate first day
 * @param endDate last day
 * @param startTime of the first slot of a day
 * @param endTime when the last slot has ended; one that would pass it is left out. On the next day,
 *     when it is not after {@code startTime}
 * @param slotMinutes length of a slot, from 1
 * @param breakMinutes between two slots, from 0
 * @param weekdays days that count: those on which the hours begin
 * @param capacity of each slot
 * @param repeats whether slots of an hour that the clock shows twice are meant twice
 * @param room of each slot; absent: none
 */
public record WorkingHours(
        LocalDate startDate,
        LocalDate endDate,
        LocalTime startTime,
        LocalTime endTime,
        int slotMinutes,
        int breakMinutes,
        Set<DayOfWeek> weekdays,
        int capacity,
        boolean repeats,
        @Nullable Long room) {

    /** Length of a slot for which none is named. */
    public static final int DEFAULT_SLOT_MINUTES = 30;

    /** Slots of one day. */
    public int slotsPerDay() {
        long minutes = Duration.between(startTime, endTime).toMinutes();
        if (minutes <= 0) {
            minutes += Duration.ofDays(1).toMinutes();
        }
        return minutes < slotMinutes
                ? 0
                : 1 + (int) ((minutes - slotMinutes) / (slotMinutes + breakMinutes));
    }

    /** Days of the range that count. */
    public long days() {
        return startDate.datesUntil(endDate.plusDays(1)).filter(this::counts).count();
    }

    /** All slots, in order of time. */
    public List<WallClockSlot> slots() {
        return startDate
                .datesUntil(endDate.plusDays(1))
                .filter(this::counts)
                .flatMap(date -> IntStream.range(0, slotsPerDay()).mapToObj(n -> slot(date, n)))
                .toList();
    }

    /**
     * @throws RefusedException for more slots than one request may create
     */
    public void requireFewEnough() {
        if (days() * slotsPerDay() > SlotBatch.MAX) {
            throw SlotRefusals.tooMany();
        }
    }

    /**
     * @throws RefusedException for a first day before {@code today}
     */
    public void requireAhead(LocalDate today) {
        if (startDate.isBefore(today)) {
            throw SlotRefusals.rangeInPast();
        }
    }

    private boolean counts(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek());
    }

    private WallClockSlot slot(LocalDate date, int number) {
        LocalDateTime begin =
                date.atTime(startTime).plusMinutes((long) number * (slotMinutes + breakMinutes));
        return new WallClockSlot(
                begin.toLocalDate(),
                begin.toLocalTime(),
                begin.plusMinutes(slotMinutes).toLocalTime(),
                0,
                capacity,
                room);
    }
}
