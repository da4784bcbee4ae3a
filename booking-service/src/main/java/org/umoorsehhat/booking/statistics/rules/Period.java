package org.umoorsehhat.booking.statistics.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the doctors' zones.
 *
 * @param from the first; absent for no bound
 * @param to the last; absent for no bound
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    // No appointment is outside: a year has four digits.
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Whether it has no day. */
    public boolean isEmpty() {
        return first().isAfter(last());
    }

    public LocalDate first() {
        return from == null ? FIRST : from;
    }

    public LocalDate last() {
        return to == null ? LAST : to;
    }
}
