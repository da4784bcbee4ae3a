package org.umoorsehhat.notification.delivery.messaging;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.patient.Patient;

/** What booking-service says of a patient: the fields of the event that matter here. */
record PatientEvent(
        long patientId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        ZoneId timeZone,
        boolean isActive) {

    Patient toPatient() {
        return new Patient(
                patientId, name, email, phone, Locale.forLanguageTag(locale), timeZone, isActive);
    }

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "PatientEvent[" + patientId + "]";
    }
}
