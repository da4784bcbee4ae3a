package org.umoorsehhat.waitlist.offer.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Seat;

/**
 * When offers are made and how long they run.
 *
 * @param duration longest time to answer
 * @param share of the time until the start that one offer may take, above 0 to 1, so that near the
 *     start more than one patient can be asked
 * @param shortest an offer that could run for less is not made
 * @param beforeHoldEnds how much sooner than the hold an offer ends, so that an answer arrives in
 *     time
 * @param notice a seat that starts sooner is not asked for
 * @param night absent: none
 * @param late a hold older than this when it arrives is offered after {@code settle}
 * @param settle time in which what came after a late hold is heard, or over other topics with an
 *     appointment
 * @param pause how long an entry is offered nothing after an offer that was declined or ran out;
 *     twice as long after each further one in a row; zero: not at all
 * @param longestPause what such a pause grows to
 * @param mostUnanswered after so many offers in a row without an answer nothing is offered any more
 *     until somebody resumes the entry; 0: however many
 */
public record OfferTerms(
        Duration duration,
        double share,
        Duration shortest,
        Duration beforeHoldEnds,
        Duration notice,
        @Nullable ClinicNight night,
        Duration late,
        Duration settle,
        Duration pause,
        Duration longestPause,
        int mostUnanswered) {

    /** What holds where the configuration says nothing else. */
    public static final OfferTerms STANDARD =
            new OfferTerms(
                    Duration.ofMinutes(30),
                    0.25,
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(30),
                    null,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    Duration.ofHours(2),
                    Duration.ofHours(24),
                    3);

    /** Beyond this many doublings any pause is the longest. */
    private static final int MOST_DOUBLINGS = 16;

    /** When an offer of this hold would end; empty when too little time is left to make one. */
    public Optional<Instant> deadline(Hold hold, Instant now) {
        Duration untilStart = Duration.between(now, hold.seat().startsAt());
        Duration fair = Duration.ofSeconds((long) (untilStart.toSeconds() * share));
        Duration wanted = shorter(duration, longer(fair, shortest));
        Instant last = hold.expiresAt().minus(beforeHoldEnds);
        Instant end = now.plus(wanted).isBefore(last) ? now.plus(wanted) : last;
        return end.isBefore(now.plus(shortest)) ? Optional.empty() : Optional.of(end);
    }

    /**
     * Until when an entry is offered nothing; empty where there is no pause.
     *
     * @param unwanted how many offers in a row it has declined or let run out, at least 1
     */
    public Optional<Instant> pausedUntil(int unwanted, Instant now) {
        if (pause.isZero()) {
            return Optional.empty();
        }
        Duration grown = pause.multipliedBy(1L << Math.min(unwanted - 1, MOST_DOUBLINGS));
        return Optional.of(now.plus(shorter(grown, longestPause)));
    }

    /** Whether so many offers in a row without an answer are the last. */
    public boolean isLast(int unanswered) {
        return mostUnanswered > 0 && unanswered >= mostUnanswered;
    }

    /** Whether a seat is far enough away to be held for somebody. */
    public boolean isFarEnough(Seat seat, Instant now) {
        return seat.startsAt().isAfter(startingAfter(now));
    }

    /** What starts sooner is not asked for. */
    public Instant startingAfter(Instant now) {
        return now.plus(notice);
    }

    /** When the clinic's night ends; empty by day, and where there is no night. */
    public Optional<Instant> nightUntil(ZoneId zone, Instant now) {
        return Optional.ofNullable(night).flatMap(any -> any.endOf(zone, now));
    }

    /** After a time away, the end of a hold may lie right behind its beginning. */
    public boolean isLate(Hold hold, Instant now) {
        return Duration.between(hold.heldAt(), now).compareTo(late) > 0;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
