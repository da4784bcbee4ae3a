package org.umoorsehhat.scheduling.absence.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;

/**
 * A date on which a doctor does not work, or not at one of the locations.
 *
 * @param location number of the one that is closed; absent: all are
 * @param reason for those who read absences
 */
public record ClosedDay(LocalDate date, @Nullable Long location, @Nullable String reason) {

    /**
     * When that takes the doctor away: the whole date, unless some of its slots are elsewhere; then
     * from the first to the last of those that follow each other at the location.
     *
     * @param slots of the doctor on that date, in order of time
     */
    public List<Absence.Span> spans(List<TimeSlot> slots) {
        if (slots.stream().allMatch(this::isClosed)) {
            boolean isAway = location == null || !slots.isEmpty();
            return isAway
                    ? List.of(new Absence.Span(date, LocalTime.MIDNIGHT, date, null))
                    : List.of();
        }
        var runs = new ArrayList<List<TimeSlot>>();
        boolean isRunning = false;
        for (TimeSlot slot : slots) {
            if (isClosed(slot)) {
                if (!isRunning) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(slot);
            }
            isRunning = isClosed(slot);
        }
        return runs.stream().map(run -> span(run.getFirst(), run.getLast())).toList();
    }

    private boolean isClosed(TimeSlot slot) {
        return location == null || (slot.room() != null && slot.room().location() == location);
    }

    private static Absence.Span span(TimeSlot first, TimeSlot last) {
        var start = first.time().wallClock();
        var end = last.time().wallClock();
        boolean isOverMidnight = !end.endTime().isAfter(end.startTime());
        return new Absence.Span(
                start.date(),
                start.startTime(),
                isOverMidnight ? end.date().plusDays(1) : end.date(),
                end.endTime());
    }
}
