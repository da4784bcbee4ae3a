package org.umoorsehhat.notification.absence;

import java.time.Instant;

/** An appointment that an absence is about, and its patient. */
public record AffectedAppointment(long appointment, long patientId, Instant startsAt) {}
