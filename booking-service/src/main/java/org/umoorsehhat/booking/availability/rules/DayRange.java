package org.umoorsehhat.booking.availability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days in which free times are looked for: as many as a month has, at most.
 *
 * @param last itself among them
 */
public record DayRange(LocalDate first, LocalDate last) {

    public static final int MOST_DAYS = 31;

    /**
     * What is asked for, as far as it is not over; empty for what is more than a month, or none.
     *
     * @param from absent for {@code today}
     * @param to absent for as many as there may be
     */
    public static Optional<DayRange> of(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate last = to == null ? first.plusDays(MOST_DAYS - 1) : to;
        return to == null || isMonth(from == null ? today : from, to)
                ? Optional.of(new DayRange(first, last))
                : Optional.empty();
    }

    /** Whether these are days, and not more than a month has. */
    public static boolean isMonth(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && to.isBefore(from.plusDays(MOST_DAYS));
    }

    /** Without those that come after {@code farthest}. */
    public DayRange until(LocalDate farthest) {
        return last.isAfter(farthest) ? new DayRange(first, farthest) : this;
    }
}
