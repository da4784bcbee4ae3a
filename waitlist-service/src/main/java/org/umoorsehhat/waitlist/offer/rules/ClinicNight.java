package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The time in which nothing is offered, in the doctor's zone.
 *
 * @param from its start
 * @param until its end; of the next day where it is not later than the start
 */
public record ClinicNight(LocalTime from, LocalTime until) {

    /** When the night ends; empty by day. */
    public Optional<Instant> endOf(ZoneId zone, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = !from.isBefore(until);
        boolean hasBegun = !time.isBefore(from);
        boolean hasNotEnded = time.isBefore(until);
        boolean isNight = overMidnight ? hasBegun || hasNotEnded : hasBegun && hasNotEnded;
        if (!isNight) {
            return Optional.empty();
        }
        int days = overMidnight && hasBegun ? 1 : 0;
        return Optional.of(
                here.toLocalDate().plusDays(days).atTime(until).atZone(zone).toInstant());
    }
}
