package org.umoorsehhat.booking.appointment.series.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.series.Alternatives.Busy;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction.ToldVisit;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.directory.rules.LocalTimes;

/**
 * What is done to one visit.
 *
 * @param start when it is then
 */
public record SeriesStep(Appointment visit, LocalStart start, Acting action) {

    public int number() {
        return number(visit);
    }

    /** Of a visit in its series; 1 where it is in none. */
    public static int number(Appointment visit) {
        SeriesPlace place = visit.visit().series();
        return place == null ? 1 : place.number();
    }

    private Optional<Instant> at() {
        ZoneId zone = ZoneId.of(visit.visit().timeZone());
        return LocalTimes.resolve(start.date(), start.time(), start.fold(), zone);
    }

    Optional<ToldVisit> told() {
        return at().map(at -> new ToldVisit(number(), start.date().atTime(start.time()), at));
    }

    /** Whether it comes to a time that {@code other} is at now. */
    boolean comesWhere(Appointment other) {
        var was = new Busy(other.visit().startsAt(), other.visit().endsAt());
        return at().map(at -> new Busy(at, at.plusSeconds(60L * visit.visit().minutes())))
                .filter(was::overlaps)
                .isPresent();
    }
}
