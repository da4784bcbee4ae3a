package org.umoorsehhat.booking.appointment.rules;

/** What sort of answer a {@link Refusal} is. */
public enum RefusalKind {
    NOT_FOUND,
    FORBIDDEN,
    STALE,
    INVALID,
    CONFLICT,
    WRONG_STATE,
    KEY_REUSED,
    KEY_RUNNING,
    UNAVAILABLE
}
