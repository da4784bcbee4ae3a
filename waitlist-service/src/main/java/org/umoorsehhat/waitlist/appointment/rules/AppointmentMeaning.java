package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Instant;
import java.util.Set;

/** What an event about an appointment means to the patient's entries. */
public enum AppointmentMeaning {
    /** It does not keep the patient from anything, or not any more. */
    FREE,
    /** The patient is busy then. */
    BUSY,
    /** The patient is busy then, and has booked what they may have waited for. */
    BOOKED,
    /** As {@link #BOOKED}; and the time that they had before is free. */
    MOVED;

    private static final Set<String> LIVE =
            Set.of("pending", "confirmed", "scheduled", "in_progress");

    /**
     * What an event means.
     *
     * @param fact its name, such as {@code booked}
     * @param status of the appointment after it
     */
    public static AppointmentMeaning of(String fact, String status, Instant endsAt, Instant now) {
        if (!LIVE.contains(status) || !endsAt.isAfter(now)) {
            return FREE;
        }
        return switch (fact) {
            case "booked" -> BOOKED;
            case "rescheduled", "request-moved" -> MOVED;
            default -> BUSY;
        };
    }
}
