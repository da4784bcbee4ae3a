package org.umoorsehhat.waitlist.rules;

/** Kinds of appointment, as the API and the events name them. */
public final class AppointmentTypes {

    /** For validation of input. */
    public static final String PATTERN =
            "consultation|follow_up|emergency|screening|vaccination|test|therapy";

    /** All of them, as a message to a caller lists them. */
    public static final String CODES =
            "consultation, follow_up, emergency, screening, vaccination, test, therapy";

    /** What is booked when nobody has said anything. */
    public static final String DEFAULT = "consultation";

    private AppointmentTypes() {}
}
