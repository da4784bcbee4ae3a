package org.umoorsehhat.notification.appointment;

/** What happened to an appointment. */
public enum Fact {
    BOOKED,
    CONFIRMED,
    STARTED,
    COMPLETED,
    CANCELLED,
    RESCHEDULED,
    NO_SHOW_RECORDED,
    CHANGED,
    PAID,
    REFUNDED
}
