package org.umoorsehhat.booking.rules;

/** How long appointments may be, in minutes: the one place that says so. */
public final class AppointmentLength {

    /** The shortest appointment. */
    public static final int SHORTEST = 15;

    /** The longest appointment. */
    public static final int LONGEST = 180;

    /** Where neither the request nor the service says how long. */
    public static final int USUAL = 30;

    private AppointmentLength() {}

    public static boolean isValid(int minutes) {
        return minutes >= SHORTEST && minutes <= LONGEST;
    }

    /** The nearest length that an appointment may have. */
    public static int nearest(int minutes) {
        return Math.clamp(minutes, SHORTEST, LONGEST);
    }
}
