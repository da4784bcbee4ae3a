package org.umoorsehhat.systemtests.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody waits for a seat on a day. */
final class TruthEntry {

    final long id;
    final TruthPatient patient;
    final LocalDate date;
    final @Nullable TruthService service;
    boolean isActive = true;

    /** What of its history has been seen, by action. */
    final Map<String, Integer> seen = new HashMap<>();

    TruthEntry(long id, TruthPatient patient, LocalDate date, @Nullable TruthService service) {
        this.id = id;
        this.patient = patient;
        this.date = date;
        this.service = service;
    }

    int minutes() {
        return service == null ? 0 : service.minutes();
    }
}
