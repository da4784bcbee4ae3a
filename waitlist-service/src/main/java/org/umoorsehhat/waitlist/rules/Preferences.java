package org.umoorsehhat.waitlist.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Date and times are meant in the doctor's zone. Whether a seat meets it
 * is decided by {@code matching.persistence.MatchingSql}.
 *
 * @param from earliest start; absent: any
 * @param until latest end; absent: any. On the next day, when it is not after {@code from}, or not
 *     after midnight without one
 * @param type kind of appointment; absent: any
 * @param service of the doctor's, which a seat must be long enough for; absent: any
 */
public record Preferences(
        long doctorId,
        LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String type,
        @Nullable Long service) {

    /** For no service in particular. */
    public Preferences(
            long doctorId,
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String type) {
        this(doctorId, date, from, until, type, null);
    }
}
