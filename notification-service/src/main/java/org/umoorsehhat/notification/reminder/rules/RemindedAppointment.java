package org.umoorsehhat.notification.reminder.rules;

import java.time.Instant;
import org.umoorsehhat.notification.message.AppointmentStatus;

/** What a reminder needs to know of its appointment. */
public record RemindedAppointment(
        long id,
        long doctorId,
        long patientId,
        String appointmentType,
        String status,
        Instant startsAt) {

    /** Whether it is still to come about. */
    public boolean isExpected() {
        return AppointmentStatus.isExpected(status);
    }
}
