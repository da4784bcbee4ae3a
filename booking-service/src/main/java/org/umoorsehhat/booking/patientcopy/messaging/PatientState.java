package org.umoorsehhat.booking.patientcopy.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient as another system's directory says they are. */
record PatientState(
        long patientId,
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        boolean isActive,
        @Nullable String userSub) {}
