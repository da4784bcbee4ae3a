package org.umoorsehhat.booking.directory.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What a doctor's local date and time mean as an instant. */
public final class LocalTimes {

    private LocalTimes() {}

    /**
     * The instant; where clocks are put back, the first of the two. Empty for a time that is
     * skipped when clocks are put forward.
     */
    public static Optional<Instant> resolve(LocalDate date, LocalTime time, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .min(Instant::compareTo);
    }

    /** When a day begins: in some zones, on some days, not at midnight. */
    public static Instant startOfDay(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
