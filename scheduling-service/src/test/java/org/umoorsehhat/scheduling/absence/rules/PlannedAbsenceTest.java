package org.umoorsehhat.scheduling.absence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;

class PlannedAbsenceTest {

    private static final DoctorCalendar BERLIN =
            new DoctorCalendar(7, ZoneId.of("Europe/Berlin"), true);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void withoutAnEndItLastsUntilTheDayIsOver() {
        var day = new Absence.Span(SPRING, LocalTime.MIDNIGHT, SPRING, null);

        var planned = PlannedAbsence.of(BERLIN, day, null, NOW);

        assertThat(planned.startsAt()).isEqualTo("2027-03-27T23:00:00Z");
        assertThat(planned.endsAt()).isEqualTo("2027-03-28T22:00:00Z");
    }

    @Test
    void aTimeThatTheClockSkipsIsTheMomentAfterIt() {
        var night = new Absence.Span(SPRING, LocalTime.of(2, 30), SPRING, LocalTime.of(4, 0));

        assertThat(PlannedAbsence.of(BERLIN, night, null, NOW).startsAt())
                .isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void anEmptySpanAndOneThatIsOverAreRefused() {
        var empty = new Absence.Span(SPRING, LocalTime.NOON, SPRING, LocalTime.NOON);
        var day = new Absence.Span(SPRING, LocalTime.MIDNIGHT, SPRING, null);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PlannedAbsence.of(BERLIN, empty, null, NOW));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        PlannedAbsence.of(
                                BERLIN, day, null, Instant.parse("2027-03-28T22:00:00Z")));
    }
}
