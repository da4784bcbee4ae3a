package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a booking may end somebody's waiting for.
 *
 * @param before when the entry was made, at the latest
 */
public record WaitedFor(long patientId, long doctorId, LocalDate date, Instant before) {}
