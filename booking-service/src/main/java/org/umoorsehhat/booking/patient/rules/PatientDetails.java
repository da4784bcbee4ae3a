package org.umoorsehhat.booking.patient.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a patient, without number and version; see {@link Patient}. */
public record PatientDetails(
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        boolean isActive,
        @Nullable String userSub) {

    public static PatientDetails of(Patient patient) {
        return new PatientDetails(
                patient.name(),
                patient.dateOfBirth(),
                patient.gender(),
                patient.email(),
                patient.phone(),
                patient.locale(),
                patient.timeZone(),
                patient.isActive(),
                patient.userSub());
    }

    /** The same, known by that login name. */
    public PatientDetails knownAs(@Nullable String login) {
        return new PatientDetails(
                name, dateOfBirth, gender, email, phone, locale, timeZone, isActive, login);
    }

    public PatientDetails inactive() {
        return new PatientDetails(
                name, dateOfBirth, gender, email, phone, locale, timeZone, false, userSub);
    }
}
