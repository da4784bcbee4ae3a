package org.umoorsehhat.systemtests.compare.play;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * What both runs have in common.
 *
 * @param seed of all choices
 * @param requests how many are played
 * @param day the first, a Monday, on which visits are booked: more than a month ahead
 * @param zone of most doctors: one where it is about noon now, so that no run crosses midnight
 *     there
 */
public record Setting(long seed, int requests, LocalDate day, ZoneId zone) {

    private static final int DAYS_AHEAD = 35;
    private static final int NOON = 11;

    /** As it is chosen once, before the first run. */
    public static Setting of(long seed, int requests, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        LocalDate day =
                now.toLocalDate()
                        .plusDays(DAYS_AHEAD)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new Setting(seed, requests, day, zoneWhereItIsNoon(now.getHour()));
    }

    /** Named as in the IANA database, where Etc/GMT-3 is three hours ahead of Greenwich. */
    private static ZoneId zoneWhereItIsNoon(int hour) {
        int ahead = NOON - hour;
        return ZoneId.of(ahead == 0 ? "Etc/UTC" : "Etc/GMT%+d".formatted(-ahead));
    }
}
