package org.umoorsehhat.booking.appointment.series.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction.ToldVisit;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.Visit;

class SeriesStepsTest {

    private static final UUID SERIES = new UUID(1, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A week before clocks are put back. */
    private static final LocalDate DAY = LocalDate.of(2026, 10, 19);

    private final List<Appointment> visits =
            List.of(visit(1, DAY), visit(2, DAY.plusWeeks(1)), visit(3, DAY.plusWeeks(2)));

    private static Appointment visit(int number, LocalDate day) {
        LocalTime ten = LocalTime.of(10, 0);
        Visit visit =
                Visit.at(
                        day.atTime(ten).atZone(LONDON).toInstant(),
                        30,
                        day,
                        ten,
                        LONDON,
                        AppointmentFixtures.DOCTOR,
                        AppointmentFixtures.PATIENT,
                        null,
                        AppointmentFixtures.visit().details().in(new SeriesPlace(SERIES, number)));
        return AppointmentFixtures.appointment()
                .changed()
                .id(100 + number, new UUID(2, number))
                .visit(visit)
                .build();
    }

    private SeriesSteps moving(int meant, LocalDateTime to) {
        var start = new LocalStart(to.toLocalDate(), to.toLocalTime(), 0);
        return SeriesSteps.moving(visits, visits.get(meant - 1), new SeriesMove(start, null));
    }

    private static List<String> starts(SeriesSteps steps) {
        return steps.all().stream()
                .map(step -> step.number() + " " + step.start().date().atTime(step.start().time()))
                .toList();
    }

    @Test
    void eachMovesAsFarByTheClockTheLastFirst() {
        var steps = moving(1, DAY.plusDays(1).atTime(11, 15));
        assertThat(starts(steps))
                .containsExactly("3 2026-11-03T11:15", "2 2026-10-27T11:15", "1 2026-10-20T11:15");
        assertThat(steps.told(new UUID(3, 3)).visits())
                .extracting(ToldVisit::startsAt)
                .as("an hour less of summer time")
                .map(Object::toString)
                .containsExactly(
                        "2026-10-20T10:15:00Z", "2026-10-27T11:15:00Z", "2026-11-03T11:15:00Z");
    }

    @Test
    void whatMovesBackBeginsWithTheFirst() {
        assertThat(starts(moving(2, DAY.atTime(9, 0))))
                .containsExactly("1 2026-10-12T09:00", "2 2026-10-19T09:00", "3 2026-10-26T09:00");
    }

    @Test
    void oneEventNamesAllAndSeatsThatOthersComeToAreOfferedToNobody() {
        var steps = moving(1, DAY.plusWeeks(1).atTime(10, 0));
        var told = steps.told(new UUID(3, 3));
        var commands =
                steps.all().stream().map(step -> (InSeries) steps.command(step, told)).toList();
        assertThat(commands).extracting(one -> one.told().visits().size()).containsExactly(3, 0, 0);
        assertThat(commands).extracting(one -> one.told().id()).containsOnly(new UUID(3, 3));
        assertThat(commands).extracting(InSeries::isTimeWanted).containsExactly(true, true, false);
        assertThat(commands).extracting(InSeries::action).hasOnlyElementsOfType(Reschedule.class);
    }

    @Test
    void whatIsCancelledIsOfferedAndOneAloneIsNoSeries() {
        var cancel = new Cancel("well again");
        var all = SeriesSteps.cancelling(visits, cancel);
        assertThat(starts(all))
                .containsExactly("1 2026-10-19T10:00", "2 2026-10-26T10:00", "3 2026-11-02T10:00");
        var told = all.told(new UUID(3, 3));
        assertThat(((InSeries) all.command(all.all().getFirst(), told)).isTimeWanted()).isFalse();
        var one = SeriesSteps.cancelling(visits.subList(1, 2), cancel);
        assertThat(one.command(one.all().getFirst(), told)).isEqualTo(cancel);
    }
}
