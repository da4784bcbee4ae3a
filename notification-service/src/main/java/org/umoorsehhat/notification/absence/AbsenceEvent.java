package org.umoorsehhat.notification.absence;

import java.time.Instant;

/** A doctor will be away, or will not after all. */
public record AbsenceEvent(
        long absenceId, long doctorId, Instant startsAt, Instant endsAt, boolean isCancelled) {}
