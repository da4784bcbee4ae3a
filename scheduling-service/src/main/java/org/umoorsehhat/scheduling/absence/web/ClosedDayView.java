package org.umoorsehhat.scheduling.absence.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * A day that is closed.
 *
 * @param timeOff of each doctor, with the slots that are closed
 * @param appointments in these slots
 */
record ClosedDayView(LocalDate date, List<AbsenceWithSlots> timeOff, int appointments)
        implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return date.toString();
    }

    static ClosedDayView of(LocalDate date, List<AbsenceWithSlots> timeOff) {
        return new ClosedDayView(
                date, timeOff, timeOff.stream().mapToInt(AbsenceWithSlots::appointments).sum());
    }
}
