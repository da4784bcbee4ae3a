package org.umoorsehhat.scheduling.holiday.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.holiday.rules.Holiday;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;

/**
 * A holiday with the slots on it that are closed.
 *
 * @param location null: the whole clinic
 * @param closed how many slots are
 * @param bookedSlots those of them with appointments, which stay, in order of time
 * @param appointments in these slots
 */
record HolidayWithSlots(
        long id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Long location,
        List<Long> exemptServices,
        boolean isCancelled,
        int closed,
        List<BookedSlot> bookedSlots,
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

    /** A slot that a holiday closes, with what is booked in it. */
    record BookedSlot(
            long id,
            long doctor,
            String doctorName,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
            int maxAppointments,
            int currentAppointments) {

        static BookedSlot of(TimeSlot slot) {
            var wallClock = slot.time().wallClock();
            return new BookedSlot(
                    slot.id(),
                    slot.doctor().id(),
                    slot.doctor().name(),
                    wallClock.date(),
                    wallClock.startTime(),
                    wallClock.endTime(),
                    slot.capacity(),
                    slot.occupancy().booked());
        }
    }

    static HolidayWithSlots of(Holiday holiday, List<TimeSlot> closed) {
        HolidayView view = HolidayView.of(holiday);
        List<BookedSlot> booked =
                closed.stream()
                        .filter(slot -> slot.occupancy().booked() > 0)
                        .map(BookedSlot::of)
                        .toList();
        return new HolidayWithSlots(
                view.id(),
                view.name(),
                view.startDate(),
                view.endDate(),
                view.location(),
                view.exemptServices(),
                view.isCancelled(),
                closed.size(),
                booked,
                booked.stream().mapToInt(BookedSlot::currentAppointments).sum());
    }
}
