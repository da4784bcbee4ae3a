package org.umoorsehhat.booking.appointment.rules;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of the doctor's zone as they stand in JSON. */
final class WallClock {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private WallClock() {}

    /** As in {@code 10:00:00}. */
    static String text(LocalTime time) {
        return SECONDS.format(time);
    }
}
