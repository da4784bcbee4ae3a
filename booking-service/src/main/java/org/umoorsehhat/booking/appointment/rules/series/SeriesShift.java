package org.umoorsehhat.booking.appointment.rules.series;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * How far the visits of a series move, in days and hours of the doctor's clock: what moves from ten
 * to eleven does so on both sides of a clock change.
 */
public record SeriesShift(Duration by) {

    public static SeriesShift of(LocalDateTime from, LocalDateTime to) {
        return new SeriesShift(Duration.between(from, to));
    }

    public LocalDateTime of(LocalDateTime start) {
        return start.plus(by);
    }

    /**
     * Whether the last one has to move first, so that each comes to a time that the next has left.
     */
    public boolean isLastFirst() {
        return !by.isNegative();
    }
}
