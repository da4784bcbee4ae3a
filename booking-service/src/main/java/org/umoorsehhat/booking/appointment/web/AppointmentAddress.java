package org.umoorsehhat.booking.appointment.web;

import java.net.URI;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.web.EntityTags;

/** What names an appointment in requests, and in the headers of answers. */
final class AppointmentAddress {

    private AppointmentAddress() {}

    /** The appointment of a path; a text that cannot name one is one that is not there. */
    static AppointmentRef ref(String id) {
        return AppointmentRef.parse(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** Where it is read. */
    static URI of(Appointment appointment) {
        return URI.create("/api/appointments/appointments/" + appointment.id() + "/");
    }

    /** An answer that says which version of it is shown. */
    static BodyBuilder tagged(BodyBuilder answer, Appointment appointment) {
        return answer.eTag(EntityTags.of(appointment.revision().version()));
    }
}
