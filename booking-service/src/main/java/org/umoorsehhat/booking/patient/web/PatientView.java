package org.umoorsehhat.booking.patient.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.patient.rules.Patient;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * A patient as the API shows them.
 *
 * @param userSub login name; shown to administrators only
 */
record PatientView(
        long id,
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        @JsonProperty("is_active") boolean isActive,
        @Nullable String userSub)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return id;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    static PatientView of(Patient patient, Caller caller) {
        return new PatientView(
                patient.id(),
                patient.name(),
                patient.dateOfBirth(),
                patient.gender(),
                patient.email(),
                patient.phone(),
                patient.locale(),
                patient.timeZone(),
                patient.isActive(),
                caller.isAdmin() ? patient.userSub() : null);
    }
}
