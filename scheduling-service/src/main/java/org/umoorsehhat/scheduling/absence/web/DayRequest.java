package org.umoorsehhat.scheduling.absence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.absence.rules.ClosedDay;
import org.umoorsehhat.scheduling.web.DateChecks;

/**
 * A day to close.
 *
 * @param doctor whose day it is; or a location
 * @param location with the slots in its rooms; or a doctor
 * @param reason for those who read time off
 */
record DayRequest(
        @NotNull LocalDate date,
        @Nullable Long doctor,
        @Nullable Long location,
        @NotBlank @Size(max = AbsenceRequest.LONGEST_REASON) String reason) {

    ClosedDay day() {
        DateChecks.requireSaneYear("date", date);
        if (doctor == null && location == null) {
            throw Problem.invalid("doctor", "is required, or location");
        }
        if (doctor != null && location != null) {
            throw Problem.invalid("location", "cannot stand beside doctor");
        }
        return new ClosedDay(date, location, reason);
    }
}
