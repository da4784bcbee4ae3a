package org.umoorsehhat.notification.preference.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody wants to be left alone, in their own zone.
 *
 * @param from first quiet moment
 * @param until first moment after; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** A message held back by quiet hours must still leave this long to act on it. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    /**
     * As {@link #endsFrom}, of something to act on before {@code start}: now, where that is too
     * near.
     */
    public Instant endsFrom(Instant now, ZoneId zone, Instant start) {
        Instant until = endsFrom(now, zone);
        return until.isAfter(start.minus(MARGIN)) ? now : until;
    }

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
