package org.umoorsehhat.booking.seat.rules;

import java.util.UUID;

/** A hold that is offered to a patient, who may book its time. */
public record OfferedHold(UUID hold, long patient) {}
