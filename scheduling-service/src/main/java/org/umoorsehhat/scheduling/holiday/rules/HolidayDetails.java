package org.umoorsehhat.scheduling.holiday.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * When the clinic is closed: slots on these dates are, each on the date on which it starts.
 *
 * @param name as everybody sees it
 * @param endDate the last one
 * @param location number of the one that is closed, with the slots in its rooms; absent: all are
 * @param exemptServices numbers of services; the doctors who offer one of them work all the same
 */
public record HolidayDetails(
        String name,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Long location,
        List<Long> exemptServices) {

    /** Most days of one holiday. */
    public static final int MAX_DAYS = 62;

    /** Most services that are exempt from one. */
    public static final int MAX_SERVICES = 1_000;

    /**
     * @throws RefusedException for one that is over wherever on earth it is
     */
    public void requireAhead(Instant now) {
        if (endDate.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))) {
            throw HolidayRefusals.past();
        }
    }
}
