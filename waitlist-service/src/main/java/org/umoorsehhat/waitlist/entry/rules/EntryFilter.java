package org.umoorsehhat.waitlist.entry.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries to list; what is absent does not matter. */
public record EntryFilter(
        @Nullable Boolean isActive,
        @Nullable Long doctorId,
        @Nullable Long patientId,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo) {}
