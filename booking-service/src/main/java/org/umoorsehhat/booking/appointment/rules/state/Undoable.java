package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Instant;

/**
 * What staff may take back: the step that led to the state that an appointment is in.
 *
 * @param before the state before that step
 * @param until the last moment
 */
public record Undoable(AppointmentStatus before, Instant until) {}
