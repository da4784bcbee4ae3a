package org.umoorsehhat.booking.patientcopy.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
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
        ZoneId timeZone,
        boolean isActive,
        @Nullable String userSub) {}
