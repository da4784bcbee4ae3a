package org.umoorsehhat.booking.erasure.rules;

import java.time.Instant;

/** That a patient wants to be erased. */
public record ErasureRequest(long patient, Instant requestedAt) {}
