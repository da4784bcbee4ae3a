package org.umoorsehhat.scheduling.absence.persistence;

import java.time.Instant;
import org.umoorsehhat.scheduling.absence.rules.Absence;

/** The data of an absence's events. */
record AbsenceState(
        long absenceId,
        long doctorId,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        boolean isCancelled) {

    static AbsenceState of(Absence absence) {
        return new AbsenceState(
                absence.id(),
                absence.doctor(),
                absence.startsAt(),
                absence.endsAt(),
                absence.timeZone().getId(),
                absence.isCancelled());
    }
}
