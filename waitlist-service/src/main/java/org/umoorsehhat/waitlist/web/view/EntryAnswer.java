package org.umoorsehhat.waitlist.web.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;

/**
 * What an action did.
 *
 * @param message for people
 * @param appointment once the offer has become one
 */
public record EntryAnswer(String message, EntryView entry, @Nullable Appointment appointment)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return entry.patient();
    }

    @Override
    public String accessedId() {
        return entry.accessedId();
    }

    public EntryAnswer(String message, EntryView entry) {
        this(message, entry, null);
    }

    /** The appointment that was made; its date and time in the doctor's zone. */
    public record Appointment(
            long id,
            UUID appointmentId,
            long doctor,
            LocalDate date,
            LocalTime time,
            int durationMinutes,
            String status) {

        public static Appointment of(BookedAppointment booked) {
            return new Appointment(
                    booked.id(),
                    booked.appointmentId(),
                    booked.doctorId(),
                    booked.date(),
                    booked.startTime(),
                    booked.durationMinutes(),
                    booked.status());
        }
    }
}
