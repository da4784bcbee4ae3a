package org.umoorsehhat.notification.reminder;

import java.time.Instant;

/** What a reminder by hand needs to know of its appointment. */
public record RemindedAppointment(
        long id, long doctorId, long patientId, String status, Instant startsAt) {

    public boolean isExpected() {
        return status.equals("pending") || status.equals("confirmed") || status.equals("scheduled");
    }
}
