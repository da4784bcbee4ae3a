package org.umoorsehhat.booking.waitinglist;

import org.umoorsehhat.booking.appointment.rules.Refusal;

/** Why an accepted offer did not become an appointment, as waitlist-service is told. */
enum TakeRefusal {
    /** May not book, or not more with that doctor. */
    PATIENT_INACTIVE("patient-inactive"),
    PATIENT_BUSY("patient-busy"),
    SEAT_GONE("seat-gone");

    private final String code;

    TakeRefusal(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static TakeRefusal of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PATIENT, LIVE_RULE, DAY_RULE, CANCELLATION_RULE -> PATIENT_INACTIVE;
            case PATIENT_BUSY, DOCTOR_BUSY -> PATIENT_BUSY;
            default -> SEAT_GONE;
        };
    }
}
