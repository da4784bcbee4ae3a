package org.umoorsehhat.booking.limit.rules;

import java.time.Instant;

/**
 * What a new appointment must not exceed; counted under the patient's lock by {@code limit_reached}
 * in {@code R__01_seats.sql}.
 *
 * @param madeBy the role whose bookings count
 * @param isOfOneDoctor whether only those at the doctor in question count
 * @param live most appointments to come, with the new one
 * @param atDoctor the same at the doctor in question
 * @param perDay most made in the last 24 hours, with the new one
 * @param cancellations so many since {@code since} are too many
 */
public record BookingLimits(
        String madeBy,
        boolean isOfOneDoctor,
        int live,
        int atDoctor,
        int perDay,
        int cancellations,
        Instant since,
        Instant now) {

    /** A move adds none to those to come, and is no cancellation: it counts for its day only. */
    BookingLimits ofMove() {
        return new BookingLimits(
                madeBy,
                isOfOneDoctor,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                perDay,
                Integer.MAX_VALUE,
                since,
                now);
    }
}
