package org.umoorsehhat.waitlist.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Dates and times are meant in the doctor's zone. Whether a seat meets it
 * is decided by {@code matching.persistence.MatchingSql}.
 *
 * @param doctorId of an entry for any doctor whose service is named
 * @param anyDoctor whether any doctor will do who offers the same service
 * @param dateTo last day; absent: {@code date} alone
 * @param from earliest start; absent: any
 * @param until latest end; absent: any. On the next day, when it is not after {@code from}, or not
 *     after midnight without one
 * @param type kind of appointment; absent: any
 * @param service which a seat must be long enough for; absent: any
 */
public record Preferences(
        long doctorId,
        boolean anyDoctor,
        LocalDate date,
        @Nullable LocalDate dateTo,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String type,
        @Nullable Long service) {

    /** For one day with one doctor, and no service in particular. */
    public Preferences(
            long doctorId,
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String type) {
        this(doctorId, false, date, null, from, until, type, null);
    }

    public LocalDate lastDate() {
        return dateTo == null ? date : dateTo;
    }

    /** The same with the doctor whose service is named. */
    public Preferences at(long doctor) {
        return new Preferences(doctor, anyDoctor, date, dateTo, from, until, type, service);
    }
}
