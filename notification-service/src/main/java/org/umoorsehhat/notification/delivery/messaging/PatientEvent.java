package org.umoorsehhat.notification.delivery.messaging;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
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

    /**
     * With the number in E.164, or as it came where it is none: another system may own patients.
     */
    Patient toPatient(PhoneNumbers phones) {
        return new Patient(
                patientId,
                name,
                email,
                phones.e164OrSame(phone),
                Locale.forLanguageTag(locale),
                timeZone,
                isActive);
    }

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "PatientEvent[" + patientId + "]";
    }
}
