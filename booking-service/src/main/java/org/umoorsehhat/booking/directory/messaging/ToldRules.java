package org.umoorsehhat.booking.directory.messaging;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.PatientLimits;

/** Rules of an event: those that are none are absent. */
final class ToldRules {

    private ToldRules() {}

    static PatientLimits limits(
            @Nullable Integer live,
            @Nullable Integer perDay,
            @Nullable Integer cancellations,
            @Nullable Integer periodDays) {
        return new PatientLimits(
                orNone(live),
                orNone(perDay),
                orNone(cancellations),
                periodDays == null ? PatientLimits.USUAL_PERIOD : periodDays);
    }

    static int orNone(@Nullable Integer told) {
        return told == null ? 0 : told;
    }
}
