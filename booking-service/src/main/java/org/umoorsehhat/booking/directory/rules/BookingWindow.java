package org.umoorsehhat.booking.directory.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * When that which is booked now may start.
 *
 * @param earliest the first instant
 * @param end after the last one: a day of the doctor's zone begins then
 * @param buffers to be kept free around it
 */
public record BookingWindow(Instant earliest, Instant end, Buffers buffers) {

    /**
     * @param rules that hold for whoever books
     * @param farthestDays how many days ahead this clinic books at all
     */
    public static BookingWindow of(BookingRules rules, int farthestDays, ZoneId zone, Instant now) {
        int days =
                rules.daysAhead() == 0 ? farthestDays : Math.min(rules.daysAhead(), farthestDays);
        LocalDate last = LocalDate.ofInstant(now, zone).plusDays(days);
        return new BookingWindow(
                now.plus(Duration.ofMinutes(rules.noticeMinutes())),
                LocalTimes.startOfDay(last.plusDays(1), zone),
                rules.buffers());
    }

    public boolean isTooSoon(Instant start) {
        return start.isBefore(earliest);
    }

    public boolean isTooFar(Instant start) {
        return !start.isBefore(end);
    }

    /** The same times from {@code wanted} on. */
    public Instant from(Instant wanted) {
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    /** The same times before {@code wanted}. */
    public Instant before(Instant wanted) {
        return wanted.isBefore(end) ? wanted : end;
    }
}
