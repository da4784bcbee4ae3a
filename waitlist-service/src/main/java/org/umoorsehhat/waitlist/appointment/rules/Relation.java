package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a booking makes of doctor and patient.
 *
 * @param endsAt until when the patient is the doctor's own; absent where it is no ground for that
 */
public record Relation(UUID reference, long doctorId, long patientId, @Nullable Instant endsAt) {}
