package org.umoorsehhat.waitlist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.offer.BookedAppointment;

/**
 * What an action did.
 *
 * @param message for people
 * @param appointment once the offer has become one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryAnswer(String message, EntryView entry, @Nullable Appointment appointment) {

    EntryAnswer(String message, EntryView entry) {
        this(message, entry, null);
    }

    /** The appointment that was made; its date and time in the doctor's zone. */
    record Appointment(
            long id,
            UUID appointmentId,
            long doctor,
            LocalDate date,
            LocalTime time,
            int durationMinutes,
            String status) {

        static Appointment of(BookedAppointment booked) {
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
