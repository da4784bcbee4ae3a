package org.umoorsehhat.waitlist.matching;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Date and times are meant in the doctor's zone.
 *
 * @param from earliest start; absent: any
 * @param until latest end; absent: any
 * @param type kind of appointment; absent: any
 */
public record Wish(
        long doctorId,
        LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String type) {

    /** Whether the whole appointment lies in the window, and its kind is the one wished for. */
    public boolean isMetBy(Seat seat) {
        return seat.doctorId() == doctorId
                && seat.date().equals(date)
                && (from == null || !seat.start().isBefore(from))
                && (until == null || seat.endsSameDay() && !seat.end().isAfter(until))
                && (type == null || seat.type() == null || type.equals(seat.type()));
    }
}
