package org.umoorsehhat.waitlist.entry.rules;

import java.util.Locale;

/** Why somebody waits no longer. */
public enum LeaveReason {
    /** An offer was accepted and booked. */
    FULFILLED,
    /** The patient booked with this doctor on this day in another way. */
    BOOKED,
    /** By hand. */
    DEACTIVATED,
    /** The day is over. */
    DATE_PASSED,
    DOCTOR_INACTIVE,
    PATIENT_INACTIVE;

    /** As stored and shown, such as {@code date_passed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
