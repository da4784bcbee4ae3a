package org.umoorsehhat.scheduling.series.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static List<LocalDate> dates(String rule, LocalDate from, LocalDate until) {
        return new Recurrence.Rfc5545Rule(rule).dates(MONDAY, from, until);
    }

    @Test
    void weekdaysRepeatEveryWeek() {
        var weekdays = new Recurrence.Weekdays(new TreeSet<>(Set.of(0, 6)));
        assertThat(weekdays.dates(MONDAY, MONDAY.minusDays(30), MONDAY.plusDays(8)))
                .containsExactly(MONDAY, MONDAY.plusDays(6), MONDAY.plusDays(7));
        assertThat(weekdays.dates(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void aRuleWithAnIntervalGivesTheSameDatesFromAnyStart() {
        String rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE";
        assertThat(dates(rule, MONDAY, MONDAY.plusDays(15)))
                .containsExactly(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(14));
        assertThat(dates(rule, MONDAY.plusDays(3), MONDAY.plusDays(17)))
                .containsExactly(MONDAY.plusDays(14), MONDAY.plusDays(16));
        assertThat(dates(rule, MONDAY.plusDays(700), MONDAY.plusDays(715)))
                .containsExactly(MONDAY.plusDays(700), MONDAY.plusDays(702), MONDAY.plusDays(714));
    }

    @Test
    void countAndUntilEndARule() {
        assertThat(dates("FREQ=DAILY;COUNT=3", MONDAY, MONDAY.plusDays(30))).hasSize(3);
        assertThat(dates("FREQ=DAILY;COUNT=3", MONDAY.plusDays(2), MONDAY.plusDays(30))).hasSize(1);
        assertThat(dates("FREQ=DAILY;UNTIL=20270106", MONDAY, MONDAY.plusDays(30))).hasSize(3);
        assertThat(dates("FREQ=MONTHLY;BYDAY=-1FR", MONDAY, MONDAY.plusDays(60)))
                .containsExactly(LocalDate.of(2027, 1, 29), LocalDate.of(2027, 2, 26));
    }

    @Test
    void aRuleThatNoDateFitsHasNoDates() {
        assertThat(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", MONDAY, MONDAY.plusDays(700)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=SOMETIMES",
                "BYDAY=MO",
                "FREQ=HOURLY",
                "FREQ=MINUTELY;INTERVAL=5",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;UNTIL=20270106T090000Z",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;COUNT=3;UNTIL=20270106",
                "FREQ=WEEKLY;BYDAY=XX",
                "no rule"
            })
    void whatIsNoRuleForDatesIsRefused(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence.Rfc5545Rule(rule));
    }
}
