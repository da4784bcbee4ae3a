package org.umoorsehhat.notification.delivery.messaging;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.notification.patient.Patient;

/** What booking-service says of a patient: the fields of the event that matter here. */
record PatientEvent(
        long patientId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        boolean isActive) {

    Patient toPatient() {
        try {
            return new Patient(
                    patientId,
                    name,
                    email,
                    phone,
                    Locale.forLanguageTag(locale),
                    ZoneId.of(timeZone),
                    isActive);
        } catch (DateTimeException e) {
            throw new RejectedEvent("unknown time zone " + timeZone, e);
        }
    }

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "PatientEvent[" + patientId + "]";
    }
}
