package org.umoorsehhat.chassis.time;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/** A time zone that somebody is to have. */
public final class WantedTimeZone {

    private WantedTimeZone() {}

    /**
     * The zone, if it is a place or is kept already: what came in before the rule may be put back.
     *
     * @param kept absent: nothing
     * @throws Problem {@code 400} on {@code time_zone} for any other
     */
    public static String of(String wanted, @Nullable String kept) {
        if (wanted.equals(kept) || TimeZones.isPlace(wanted)) {
            return wanted;
        }
        throw Problem.invalid("time_zone", KnownTimeZone.MESSAGE);
    }
}
