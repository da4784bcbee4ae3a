package org.umoorsehhat.booking.availability.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month at a look.
 *
 * @param doctorId who is meant, where that is one; else null
 * @param timeZone of all of them, in which the days are; null where they have several: then each
 *     start is on the day of its doctor's zone
 * @param durationMinutes of the appointment that fits
 * @param days those with a free start, in order
 */
public record FreeDays(
        @Nullable Long doctorId,
        @Nullable String timeZone,
        int durationMinutes,
        List<FreeDay> days) {

    /** So many starts of a day are counted: whoever looks at a month wants to know few or many. */
    public static final int MOST_COUNTED = 50;

    /**
     * @param starts how many there are to choose from, up to {@link #MOST_COUNTED}
     * @param hasMore whether there are more than were counted
     * @param firstStart on the clock of its doctor
     */
    public record FreeDay(
            LocalDate date,
            int starts,
            boolean hasMore,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime firstStart) {}
}
