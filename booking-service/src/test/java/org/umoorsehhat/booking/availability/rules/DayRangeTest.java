package org.umoorsehhat.booking.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** As many days as a month has, from today on. */
class DayRangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    @Test
    void whatIsLeftOutIsAMonthFromToday() {
        assertThat(DayRange.of(null, null, TODAY))
                .contains(new DayRange(TODAY, LocalDate.of(2027, 1, 9)));
        assertThat(DayRange.of(TODAY.plusDays(2), null, TODAY))
                .contains(new DayRange(TODAY.plusDays(2), LocalDate.of(2027, 1, 11)));
    }

    @Test
    void whatIsOverIsLeftOutAndCountsAllTheSame() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        assertThat(DayRange.of(first, first.plusDays(30), TODAY))
                .contains(new DayRange(TODAY, first.plusDays(30)));
        assertThat(DayRange.of(first, first.plusDays(31), TODAY)).isEmpty();
        assertThat(DayRange.of(first, null, TODAY))
                .contains(new DayRange(TODAY, TODAY.plusDays(30)));
    }

    @Test
    void noDaysAreNoMonth() {
        assertThat(DayRange.of(TODAY, TODAY.minusDays(1), TODAY)).isEmpty();
        assertThat(DayRange.of(null, TODAY.minusDays(1), TODAY)).isEmpty();
        assertThat(DayRange.of(TODAY, TODAY, TODAY)).contains(new DayRange(TODAY, TODAY));
    }

    @Test
    void nothingIsBeyondTheFarthestDay() {
        var days = new DayRange(TODAY, TODAY.plusDays(30));
        assertThat(days.until(TODAY.plusDays(3)).last()).isEqualTo(TODAY.plusDays(3));
        assertThat(days.until(TODAY.plusDays(300))).isEqualTo(days);
    }

    @Test
    void partsMakeUpTheDay() {
        LocalTime end = LocalTime.MIN;
        for (PartOfDay part : PartOfDay.values()) {
            assertThat(part.from()).as(part.name()).isEqualTo(end);
            end = part.to();
        }
        assertThat(end).isEqualTo(LocalTime.MAX);
        assertThat(Arrays.stream(PartOfDay.values()).map(PartOfDay::to)).isSorted();
    }
}
