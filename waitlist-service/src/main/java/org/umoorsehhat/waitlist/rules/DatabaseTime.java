package org.umoorsehhat.waitlist.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as PostgreSQL keeps them, so that what was written equals what is read. */
public final class DatabaseTime {

    private DatabaseTime() {}

    /** Now, in whole microseconds. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
