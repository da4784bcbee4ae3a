package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;

/** A slot that has just been created. */
public record CreatedSlot(long id, Instant startsAt) {}
