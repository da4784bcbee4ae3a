package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;

/** Whose bookings are confirmed first, as a request says it in one of two ways, or in both. */
final class WantedConfirmation {

    private WantedConfirmation() {}

    static Confirmation of(
            @Nullable Confirmation said, @Nullable Boolean atOnce, Confirmation before) {
        if (said != null && atOnce != null && atOnce != (said == Confirmation.AUTOMATIC)) {
            throw Problem.invalid("confirmation", "says something else than confirms_at_once");
        }
        return before.with(said, atOnce);
    }
}
