package org.umoorsehhat.booking.patient.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.patient.rules.Patient;

/** A patient as the restricted topic carries them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatientEventData(
        long patientId,
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        @JsonProperty("is_active") boolean isActive,
        @Nullable String userSub) {

    static PatientEventData of(Patient patient) {
        return new PatientEventData(
                patient.id(),
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
}
