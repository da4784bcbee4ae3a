package org.umoorsehhat.booking.directory.messaging;

import java.time.Instant;

/** What this service needs of a doctor's absence. */
record AbsenceState(
        long absenceId, long doctorId, Instant startsAt, Instant endsAt, boolean isCancelled) {}
