package org.umoorsehhat.booking.directory.messaging;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;

/** Rules of an event: those that are none are absent. */
final class ToldRules {

    private ToldRules() {}

    static BookingRules of(
            @Nullable Integer notice, @Nullable Integer daysAhead, @Nullable Integer deadline) {
        return new BookingRules(orNone(notice), orNone(daysAhead), orNone(deadline));
    }

    private static int orNone(@Nullable Integer told) {
        return told == null ? 0 : told;
    }
}
