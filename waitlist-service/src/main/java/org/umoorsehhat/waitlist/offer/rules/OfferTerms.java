package org.umoorsehhat.waitlist.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.matching.Seat;

/** When offers are made and how long they run. */
@Component
public class OfferTerms {

    private final OfferProperties properties;

    OfferTerms(OfferProperties properties) {
        this.properties = properties;
    }

    /** When an offer of this hold would end; empty when too little time is left to make one. */
    public Optional<Instant> deadline(Hold hold, Instant now) {
        Duration untilStart = Duration.between(now, hold.seat().startsAt());
        Duration share = Duration.ofSeconds((long) (untilStart.toSeconds() * properties.share()));
        Duration wanted = earlier(properties.duration(), later(share, properties.shortest()));
        Instant last = hold.expiresAt().minus(properties.beforeHoldEnds());
        Instant end = now.plus(wanted).isBefore(last) ? now.plus(wanted) : last;
        return end.isBefore(now.plus(properties.shortest())) ? Optional.empty() : Optional.of(end);
    }

    /** Whether a seat is far enough away to be held for somebody. */
    public boolean isFarEnough(Seat seat, Instant now) {
        return seat.startsAt().isAfter(startingAfter(now));
    }

    /** What starts sooner is not asked for. */
    public Instant startingAfter(Instant now) {
        return now.plus(properties.notice());
    }

    /** When the clinic's night ends; empty by day, and where there is no night. */
    public Optional<Instant> nightUntil(ZoneId zone, Instant now) {
        LocalTime from = properties.nightFrom();
        LocalTime until = properties.nightUntil();
        if (from == null || until == null) {
            return Optional.empty();
        }
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = !from.isBefore(until);
        boolean night =
                overMidnight
                        ? !time.isBefore(from) || time.isBefore(until)
                        : !time.isBefore(from) && time.isBefore(until);
        if (!night) {
            return Optional.empty();
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return Optional.of(
                here.toLocalDate()
                        .plusDays(tomorrow ? 1 : 0)
                        .atTime(until)
                        .atZone(zone)
                        .toInstant());
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration later(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
