package org.umoorsehhat.booking.availability.rules;

import java.time.LocalTime;

/** When a visit begins on the doctor's clock. Together they are the whole day. */
public enum PartOfDay {
    /** The small hours, too. */
    MORNING(LocalTime.MIN, LocalTime.NOON),
    AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
    EVENING(LocalTime.of(17, 0), LocalTime.MAX);

    private final LocalTime from;
    private final LocalTime to;

    PartOfDay(LocalTime from, LocalTime to) {
        this.from = from;
        this.to = to;
    }

    public LocalTime from() {
        return from;
    }

    /** Not itself among them. */
    public LocalTime to() {
        return to;
    }
}
