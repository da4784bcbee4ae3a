package org.umoorsehhat.scheduling.absence.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;

/**
 * Time off with the slots in it.
 *
 * @param endTime null: until the end of the day
 * @param closedSlots the slots in it that are closed, in order of time; what is left of them in it
 *     once it is cancelled
 * @param appointments in these slots
 */
record AbsenceWithSlots(
        long id,
        long doctor,
        LocalDate startDate,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        LocalDate endDate,
        @JsonFormat(pattern = "HH:mm:ss") @Nullable LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        @Nullable String reason,
        boolean isCancelled,
        List<ClosedSlot> closedSlots,
        int appointments)
        implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    /** A slot that an absence closes, with what is booked in it. */
    record ClosedSlot(
            long id,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
            int maxAppointments,
            int currentAppointments) {

        static ClosedSlot of(TimeSlot slot) {
            var wallClock = slot.time().wallClock();
            return new ClosedSlot(
                    slot.id(),
                    wallClock.date(),
                    wallClock.startTime(),
                    wallClock.endTime(),
                    slot.capacity(),
                    slot.occupancy().booked());
        }
    }

    static AbsenceWithSlots of(Absence absence, List<TimeSlot> slots) {
        AbsenceView view = AbsenceView.of(absence);
        List<ClosedSlot> closed =
                slots.stream()
                        .filter(slot -> !slot.status().isAvailable())
                        .map(ClosedSlot::of)
                        .toList();
        return new AbsenceWithSlots(
                view.id(),
                view.doctor(),
                view.startDate(),
                view.startTime(),
                view.endDate(),
                view.endTime(),
                view.startsAt(),
                view.endsAt(),
                view.reason(),
                view.isCancelled(),
                closed,
                closed.stream().mapToInt(ClosedSlot::currentAppointments).sum());
    }
}
