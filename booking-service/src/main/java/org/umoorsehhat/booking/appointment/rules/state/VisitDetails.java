package org.umoorsehhat.booking.appointment.rules.state;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;

/**
 * What is said of a visit in a booking, beside who, when and what for; the same for good, also when
 * it moves.
 *
 * @param series absent for one that is in none
 */
public record VisitDetails(
        AppointmentType type, BookingMethod method, @Nullable SeriesPlace series) {

    /** Of one that is in no series. */
    public VisitDetails(AppointmentType type, BookingMethod method) {
        this(type, method, null);
    }

    /** The same as one of a series. */
    public VisitDetails in(SeriesPlace place) {
        return new VisitDetails(type, method, place);
    }

    /** Of a visit of which nothing else is said. */
    public static VisitDetails online(AppointmentType type) {
        return new VisitDetails(type, BookingMethod.ONLINE);
    }
}
