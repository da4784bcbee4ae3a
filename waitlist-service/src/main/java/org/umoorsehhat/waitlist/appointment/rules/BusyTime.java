package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Instant;

/** When a booking keeps its patient busy. */
public record BusyTime(Relation relation, Instant startsAt, Instant endsAt) {}
