package org.umoorsehhat.booking.appointment.rules.state;

/**
 * What is said of a visit in a booking, beside who, when and what for; the same for good, also when
 * it moves.
 */
public record VisitDetails(AppointmentType type, BookingMethod method) {

    /** Of a visit of which nothing else is said. */
    public static VisitDetails online(AppointmentType type) {
        return new VisitDetails(type, BookingMethod.ONLINE);
    }
}
