package org.umoorsehhat.waitlist.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A seat that may be offered.
 *
 * @param slotId the slot; of a hold over several slots the first
 * @param startsAt when the appointment would start
 * @param endsAt when it would end; later than the start
 * @param zone the doctor's, in which dates and times of day are meant
 * @param type kind of appointment that it is for; absent: any
 */
public record Seat(
        long slotId,
        long doctorId,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        @Nullable String type) {

    /** Date of the start. */
    public LocalDate date() {
        return startsAt.atZone(zone).toLocalDate();
    }

    /** Time of day of the start. */
    public LocalTime start() {
        return startsAt.atZone(zone).toLocalTime();
    }

    /** Time of day of the end. */
    public LocalTime end() {
        return endsAt.atZone(zone).toLocalTime();
    }

    /** Whether it ends on the day it starts; one that ends at midnight does not. */
    public boolean endsSameDay() {
        return endsAt.atZone(zone).toLocalDate().equals(date());
    }

    /** Whether it shares a moment with that time. */
    public boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && endsAt.isAfter(from);
    }

    /** Length in whole minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
