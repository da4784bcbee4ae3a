package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When what belongs to the day of a visit may be recorded.
 *
 * @param earlyStart how long before its start a visit may be started or completed
 * @param earlyArrival how long before its start its patient may be checked in
 * @param undo how long what was recorded may be taken back
 */
public record VisitTimes(Duration earlyStart, Duration earlyArrival, Duration undo) {

    public boolean isTooEarlyToStart(Visit visit, Instant now) {
        return visit.startsAt().minus(earlyStart).isAfter(now);
    }

    public boolean isTooEarlyToArrive(Visit visit, Instant now) {
        return visit.startsAt().minus(earlyArrival).isAfter(now);
    }

    /**
     * Whether it is the day of the visit at its doctor's, or the visit has lasted into the next.
     */
    public static boolean isOnTheDay(Visit visit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(visit.timeZone()));
        return today.equals(visit.date())
                || today.isAfter(visit.date()) && visit.endsAt().isAfter(now);
    }
}
