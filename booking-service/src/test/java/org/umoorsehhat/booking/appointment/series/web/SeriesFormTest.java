package org.umoorsehhat.booking.appointment.series.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.series.SeriesRule.Unit;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.series.SeriesBooking.Planned;
import org.umoorsehhat.booking.appointment.series.web.SeriesForm.OtherTime;
import org.umoorsehhat.chassis.problem.Problem;

class SeriesFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static SeriesForm form(
            @Nullable String rrule,
            @Nullable Integer every,
            @Nullable Unit unit,
            @Nullable Integer count,
            @Nullable List<Integer> only,
            @Nullable List<OtherTime> instead) {
        return new SeriesForm(
                AppointmentFixtures.DOCTOR,
                AppointmentFixtures.PATIENT,
                null,
                DAY,
                TEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BookingMethod.WALK_IN,
                rrule,
                every,
                unit,
                count,
                only,
                instead,
                null);
    }

    private static List<String> visits(SeriesForm form) {
        return form.visits().stream().map(SeriesFormTest::text).toList();
    }

    private static String text(Planned visit) {
        return visit.number() + " " + visit.start().date().atTime(visit.start().time());
    }

    private static void refused(ThrowingCallable call, String field, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getBody().getDetail())
                                        .isEqualTo(field + ": " + why));
    }

    @Test
    void weeksUnlessDaysAreSaid() {
        assertThat(visits(form(null, 2, null, 2, null, null)))
                .containsExactly("1 2026-12-07T10:00", "2 2026-12-21T10:00");
        assertThat(visits(form(null, 2, Unit.DAYS, 2, null, null)))
                .containsExactly("1 2026-12-07T10:00", "2 2026-12-09T10:00");
        assertThat(visits(form("FREQ=WEEKLY;BYDAY=WE;COUNT=1", null, null, null, null, null)))
                .containsExactly("1 2026-12-09T10:00");
    }

    @Test
    void chosenVisitsKeepTheirNumbersAndSomeHaveOtherTimes() {
        var other = new OtherTime(3, DAY.plusDays(15), LocalTime.of(11, 30), null);
        assertThat(visits(form(null, 1, null, 4, List.of(3, 1), List.of(other))))
                .containsExactly("1 2026-12-07T10:00", "3 2026-12-22T11:30");
    }

    @Test
    void whatSaysTooLittleOrTooMuchIsRefused() {
        refused(
                () -> form(null, null, null, 2, null, null).visits(),
                "every",
                "is required, or rrule");
        refused(
                () -> form(null, 2, null, null, null, null).visits(),
                "count",
                "is required, or rrule");
        refused(
                () -> form("FREQ=DAILY;COUNT=2", 2, null, null, null, null).visits(),
                "rrule",
                "says what every and count say: give one of them");
        refused(
                () -> form("FREQ=DAILY;COUNT=61", null, null, null, null, null).visits(),
                "rrule",
                "has more than 60 visits");
        refused(
                () -> form(null, 1, null, 2, List.of(3), null).visits(),
                "only",
                "names no visit of the series");
        refused(
                () -> form(null, 1, null, 2, null, null).command(AppointmentFixtures.ADMIN),
                "booking_method",
                "is of one visit, and not of a series");
    }
}
