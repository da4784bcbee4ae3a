package org.umoorsehhat.booking.appointment.rules.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.series.SeriesRule.Unit;

class SeriesRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Test
    void everySoManyWeeks() {
        assertThat(SeriesRule.every(2, Unit.WEEKS, 3).dates(MONDAY))
                .containsExactly(MONDAY, MONDAY.plusWeeks(2), MONDAY.plusWeeks(4));
        assertThat(SeriesRule.every(3, Unit.DAYS, 2).dates(MONDAY))
                .containsExactly(MONDAY, MONDAY.plusDays(3));
    }

    @Test
    void aMonthWithoutThatDayHasNoVisit() {
        assertThat(SeriesRule.every(1, Unit.MONTHS, 3).dates(LocalDate.of(2026, 1, 31)))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 5, 31));
    }

    @Test
    void aRuleNamesWeekdaysAndTheLastDay() {
        assertThat(new SeriesRule("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261015").dates(MONDAY))
                .containsExactly(
                        MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(7), MONDAY.plusDays(10));
    }

    @Test
    void soManyAreOneSeriesAndNoMore() {
        assertThat(new SeriesRule("FREQ=DAILY;COUNT=60").dates(MONDAY)).hasSize(60);
        assertThatThrownBy(() -> new SeriesRule("FREQ=DAILY;COUNT=61").dates(MONDAY))
                .hasMessage("has more than 60 visits");
        assertThatThrownBy(() -> new SeriesRule("FREQ=DAILY;UNTIL=20261001").dates(MONDAY))
                .hasMessage("has no visit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=FORTNIGHTLY;COUNT=2 | is not an RFC 5545 recurrence rule",
                "every Monday | is not an RFC 5545 recurrence rule",
                "FREQ=HOURLY;COUNT=2 | repeats more often than daily",
                "FREQ=DAILY;BYHOUR=9;COUNT=2 | names times; the time is appointment_time",
                "FREQ=DAILY;UNTIL=20261015T100000Z | ends at a time; name a date, as in 20271231",
                "FREQ=DAILY | has no end: add COUNT or UNTIL"
            })
    void whatIsNoRuleForDaysSaysWhy(String rule, String why) {
        assertThatThrownBy(() -> new SeriesRule(rule)).hasMessage(why);
    }
}
