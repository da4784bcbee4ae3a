package org.umoorsehhat.booking.appointment.series;

import java.util.List;

/** Some visits could not be booked, moved or cancelled: nothing has changed. */
public final class SeriesConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<SeriesVisit> visits;

    SeriesConflict(List<SeriesVisit> visits) {
        super("series-conflict", null, false, false);
        this.visits = List.copyOf(visits);
    }

    /** All that were wanted, those that could have been had included. */
    public List<SeriesVisit> visits() {
        return visits;
    }
}
