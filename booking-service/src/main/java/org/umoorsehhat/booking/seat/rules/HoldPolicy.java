package org.umoorsehhat.booking.seat.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How seats are held for the waiting list.
 *
 * @param length how long a hold lasts, unless the slot starts earlier; offers end two minutes
 *     before it
 * @param notice a seat is freed rather than held when its slot starts within this time
 * @param requestNotice a request for a seat is refused when its slot starts within this time
 */
public record HoldPolicy(Duration length, Duration notice, Duration requestNotice) {

    /** When a hold ends that begins now, for a slot that starts then. */
    public Instant expiry(Instant now, Instant startsAt) {
        Instant end = now.truncatedTo(ChronoUnit.SECONDS).plus(length);
        return end.isBefore(startsAt) ? end : startsAt;
    }

    /** Whether a seat that is freed now is to be held for whoever waits. */
    public boolean isWorthHolding(Instant now, Instant startsAt) {
        return startsAt.isAfter(now.plus(notice));
    }

    /** Whether a free seat may still be held for who asks, or passed on. */
    public boolean isWorthOffering(Instant now, Instant startsAt) {
        return startsAt.isAfter(now.plus(requestNotice));
    }
}
