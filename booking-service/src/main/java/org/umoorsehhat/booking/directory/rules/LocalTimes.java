package org.umoorsehhat.booking.directory.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a doctor's local date and time mean as an instant. */
public final class LocalTimes {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private LocalTimes() {}

    /**
     * The instant. Empty for a time that is skipped when clocks are put forward.
     *
     * @param fold which of the two, where clocks are put back: 0 the first, 1 the second
     */
    public static Optional<Instant> resolve(LocalDate date, LocalTime time, int fold, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .sorted()
                .reduce((first, second) -> fold == 0 ? first : second);
    }

    /** Which of the two an instant is, where clocks are put back: 0 the first, 1 the second. */
    public static int fold(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return local.withEarlierOffsetAtOverlap().getOffset().equals(local.getOffset()) ? 0 : 1;
    }

    /** When a day begins: in some zones, on some days, not at midnight. */
    public static Instant startOfDay(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** A time of day as it stands in JSON, as in {@code 10:00:00}. */
    public static String text(LocalTime time) {
        return SECONDS.format(time);
    }
}
