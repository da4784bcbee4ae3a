package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.umoorsehhat.booking.directory.rules.LocalTimes;

/**
 * What a date and a time of the doctor's zone mean, if they mean anything that can be booked.
 *
 * @param farthestDays how many days ahead may be booked
 */
record AppointmentTime(int farthestDays) {

    /** What stands in the way, under the names of the fields that the request has. */
    record Words(Refusal past, Refusal tooFar, Refusal noWholeMinute, Refusal skipped) {

        static final Words OF_BOOKING =
                new Words(
                        Refusal.PAST,
                        Refusal.TOO_FAR_AHEAD,
                        Refusal.NO_WHOLE_MINUTE,
                        Refusal.SKIPPED_TIME);

        static final Words OF_RESCHEDULE =
                new Words(
                        Refusal.NEW_PAST,
                        Refusal.NEW_TOO_FAR_AHEAD,
                        Refusal.NEW_NO_WHOLE_MINUTE,
                        Refusal.NEW_SKIPPED_TIME);
    }

    /**
     * Goes on with the instant that is meant.
     *
     * @param fold which of the two, where clocks are put back: 0 the first, 1 the second
     */
    Decision resolve(
            LocalDate date,
            LocalTime time,
            int fold,
            ZoneId zone,
            Instant now,
            Words words,
            Function<Instant, Decision> then) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            return words.noWholeMinute();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.isBefore(today)) {
            return words.past();
        }
        if (date.isAfter(today.plusDays(farthestDays))) {
            return words.tooFar();
        }
        return LocalTimes.resolve(date, time, fold, zone).map(then).orElse(words.skipped());
    }
}
