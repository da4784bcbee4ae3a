package org.umoorsehhat.notification.appointment;

import java.util.Locale;

/** What happened to an appointment. */
public enum AppointmentEventType {
    BOOKED,
    CONFIRMED,
    /** The patient is there. */
    ARRIVED,
    STARTED,
    COMPLETED,
    CANCELLED,
    /** The clinic declined a request; why comes by a topic of its own. */
    DECLINED,
    RESCHEDULED,
    /** A patient moved a request, which still has to be confirmed. */
    REQUEST_MOVED,
    NO_SHOW_RECORDED,
    CHANGED,
    PAID,
    REFUNDED;

    /** The name in the event's type, as in {@code appointment-no-show-recorded}. */
    public String code() {
        return "appointment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
