package org.umoorsehhat.booking.appointment.web;

import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;

/** Reads what a request says about which appointment it means. */
final class AppointmentAddress {

    private AppointmentAddress() {}

    /** The appointment of a path; a text that cannot name one is one that is not there. */
    static AppointmentRef ref(String id) {
        return AppointmentRef.parse(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
