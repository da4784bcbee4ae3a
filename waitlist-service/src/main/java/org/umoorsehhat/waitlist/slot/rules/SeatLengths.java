package org.umoorsehhat.waitlist.slot.rules;

import java.time.Duration;

/**
 * How long an appointment in a free slot is taken to be, as booking-service does.
 *
 * @param usual in a slot for several patients
 * @param longest in a slot for one: booking-service makes no longer ones
 */
public record SeatLengths(Duration usual, Duration longest) {

    /** What holds where the configuration says nothing else. */
    public static final SeatLengths STANDARD =
            new SeatLengths(Duration.ofMinutes(30), Duration.ofMinutes(180));
}
