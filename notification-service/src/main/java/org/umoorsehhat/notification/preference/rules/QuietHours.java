package org.umoorsehhat.notification.preference.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a patient wants to be left alone, in the patient's own zone.
 *
 * @param from first quiet moment
 * @param until first moment after; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** When it is no longer quiet: {@code now} itself when it is not quiet now. */
    public Instant endsFrom(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overnight = !from.isBefore(until);
        boolean isQuiet =
                overnight
                        ? !time.isBefore(from) || time.isBefore(until)
                        : !time.isBefore(from) && time.isBefore(until);
        if (!isQuiet) {
            return now;
        }
        boolean tomorrow = overnight && !time.isBefore(from);
        return here.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(until).atZone(zone).toInstant();
    }
}
