package org.umoorsehhat.testsupport.good;

import java.time.Clock;
import java.time.Instant;

/** A feature as it should be. */
public record Slot(Instant startsAt) {

    public boolean isPast(Clock clock) {
        return startsAt.isBefore(Instant.now(clock));
    }
}
