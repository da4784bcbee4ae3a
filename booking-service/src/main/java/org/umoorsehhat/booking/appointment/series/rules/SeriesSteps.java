package org.umoorsehhat.booking.appointment.series.rules;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction;
import org.umoorsehhat.booking.appointment.rules.series.SeriesShift;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.rules.LocalTimes;

/** What is done to several visits, in the order in which it is done. */
public record SeriesSteps(List<SeriesStep> all) {

    public static SeriesSteps cancelling(List<Appointment> visits, Cancel cancel) {
        return new SeriesSteps(
                visits.stream().map(one -> new SeriesStep(one, start(one), cancel)).toList());
    }

    /**
     * Each moves as far as {@code meant}, and comes to a time that another one has left before it.
     */
    public static SeriesSteps moving(List<Appointment> visits, Appointment meant, SeriesMove move) {
        Visit was = meant.visit();
        LocalStart to = move.start();
        var shift = SeriesShift.of(was.date().atTime(was.time()), to.date().atTime(to.time()));
        var byStart = Comparator.comparing((Appointment one) -> one.visit().startsAt());
        return new SeriesSteps(
                visits.stream()
                        .sorted(shift.isLastFirst() ? byStart.reversed() : byStart)
                        .map(one ->
                                moving(one, one.id() == meant.id() ? to : moved(one, shift), move))
                        .toList());
    }

    private static SeriesStep moving(Appointment one, LocalStart start, SeriesMove move) {
        return new SeriesStep(
                one, start, new Reschedule(start, move.reason(), OtherVisit.NONE, Facts.NONE));
    }

    private static LocalStart moved(Appointment one, SeriesShift shift) {
        var at = shift.of(one.visit().date().atTime(one.visit().time()));
        return new LocalStart(at.toLocalDate(), at.toLocalTime(), 0);
    }

    private static LocalStart start(Appointment one) {
        Visit visit = one.visit();
        int fold = LocalTimes.fold(visit.startsAt(), ZoneId.of(visit.timeZone()));
        return new LocalStart(visit.date(), visit.time(), fold);
    }

    /** All of them as one event tells it. */
    public SeriesAction told(UUID action) {
        return new SeriesAction(
                action,
                all.stream()
                        .sorted(Comparator.comparing(SeriesStep::number))
                        .flatMap(step -> step.told().stream())
                        .toList());
    }

    /** The command of one; what is done to one visit alone is told as if it were in no series. */
    public Acting command(SeriesStep step, SeriesAction told) {
        return all.size() == 1
                ? step.action()
                : new InSeries(
                        step == all.getFirst() ? told : told.elsewhere(),
                        isTimeWanted(step),
                        step.action());
    }

    private boolean isTimeWanted(SeriesStep left) {
        return left.action() instanceof Reschedule
                && all.stream().anyMatch(other -> other != left && other.comesWhere(left.visit()));
    }
}
