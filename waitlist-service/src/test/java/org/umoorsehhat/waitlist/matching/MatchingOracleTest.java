package org.umoorsehhat.waitlist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.waitlist.matching.MatchingOracle.Candidate;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Seat;

class MatchingOracleTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 30);
    private static final Instant JOINED = Instant.parse("2026-12-01T00:00:00Z");

    private static Seat seat(LocalDateTime start, int minutes, @Nullable String type) {
        Instant startsAt = start.atZone(ZONE).toInstant();
        return new Seat(1, 7, startsAt, startsAt.plus(Duration.ofMinutes(minutes)), ZONE, type);
    }

    private static Seat seat(int hour, int minute, int minutes) {
        return seat(DAY.atTime(hour, minute), minutes, null);
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        // from, until, start, minutes, fits
        ",      ,      10:00, 30, true",
        "10:00, ,      10:00, 30, true",
        "10:01, ,      10:00, 30, false",
        ",      10:30, 10:00, 30, true",
        ",      10:29, 10:00, 30, false",
        "09:00, 12:00, 11:30, 30, true",
        "09:00, 12:00, 11:45, 30, false",
        "09:00, 09:30, 09:00, 60, false",
        ",      ,      23:45, 30, true",
        ",      23:59, 23:45, 30, false",
        "23:00, ,      23:45, 30, true",
        // Until midnight and over it.
        "22:00, 00:00, 23:30, 30, true",
        "22:00, 00:00, 23:45, 30, false",
        ",      00:00, 23:30, 30, true",
        ",      00:00, 23:45, 30, false",
        "22:00, 02:00, 23:45, 30, true",
        "22:00, 02:00, 22:00, 30, true",
        "22:00, 02:00, 21:45, 30, false",
        "22:00, 02:00, 01:00, 30, false",
        "22:00, 00:30, 23:45, 60, false",
    })
    void theWholeAppointmentFitsTheWindow(
            @Nullable String from,
            @Nullable String until,
            String start,
            int minutes,
            boolean fits) {
        var wish = new Preferences(7, DAY, time(from), time(until), null);
        LocalTime at = LocalTime.parse(start);
        assertThat(MatchingOracle.meets(seat(at.getHour(), at.getMinute(), minutes), wish))
                .isEqualTo(fits);
    }

    @Test
    void theDayIsTheDoctorsOwn() {
        var wish = new Preferences(7, DAY, null, null, null);
        // 21:00 in New York is the next day in UTC.
        assertThat(MatchingOracle.meets(seat(21, 0, 30), wish)).isTrue();
        assertThat(MatchingOracle.meets(seat(DAY.minusDays(1).atTime(21, 0), 30, null), wish))
                .isFalse();
        assertThat(MatchingOracle.meets(seat(21, 0, 30), new Preferences(8, DAY, null, null, null)))
                .isFalse();
    }

    @Test
    void aRangeHasItsFirstAndItsLastDay() {
        var wish = new Preferences(7, false, DAY, DAY.plusDays(2), null, null, null, null);
        assertThat(MatchingOracle.meets(seat(DAY.minusDays(1).atTime(9, 0), 30, null), wish))
                .isFalse();
        assertThat(MatchingOracle.meets(seat(DAY.atTime(9, 0), 30, null), wish)).isTrue();
        assertThat(MatchingOracle.meets(seat(DAY.plusDays(2).atTime(9, 0), 30, null), wish))
                .isTrue();
        assertThat(MatchingOracle.meets(seat(DAY.plusDays(3).atTime(9, 0), 30, null), wish))
                .isFalse();
    }

    @Test
    void aWindowIsWallClockTimeAlsoWhenClocksChange() {
        LocalDate shortDay = LocalDate.of(2026, 3, 8);
        var wish = new Preferences(7, shortDay, LocalTime.of(1, 30), LocalTime.of(3, 30), null);
        // From 01:45 an hour later it is 03:45 on the wall: there is no 02:45 that day.
        assertThat(MatchingOracle.meets(seat(shortDay.atTime(1, 45), 60, null), wish)).isFalse();
        assertThat(MatchingOracle.meets(seat(shortDay.atTime(1, 45), 30, null), wish)).isTrue();
    }

    @Test
    void theKindCountsWhereBothNameOne() {
        var test = new Preferences(7, DAY, null, null, "test");
        var any = new Preferences(7, DAY, null, null, null);
        assertThat(MatchingOracle.meets(seat(DAY.atTime(9, 0), 30, "test"), test)).isTrue();
        assertThat(MatchingOracle.meets(seat(DAY.atTime(9, 0), 30, "therapy"), test)).isFalse();
        assertThat(MatchingOracle.meets(seat(DAY.atTime(9, 0), 30, null), test)).isTrue();
        assertThat(MatchingOracle.meets(seat(DAY.atTime(9, 0), 30, "therapy"), any)).isTrue();
    }

    private static Candidate waiting(long id, int priority, int joinedAfter) {
        return new Candidate(
                id,
                new Preferences(7, DAY, null, null, null),
                priority,
                JOINED.plusSeconds(joinedAfter),
                false,
                false);
    }

    @Test
    void priorityComesFirstThenTheTimeWaited() {
        var seat = seat(10, 0, 30);
        var all =
                List.of(waiting(1, 5, 0), waiting(2, 2, 20), waiting(3, 2, 10), waiting(4, 2, 10));
        assertThat(MatchingOracle.best(seat, all)).map(Candidate::entryId).contains(3L);
        assertThat(MatchingOracle.best(seat, List.of())).isEmpty();
    }

    @Test
    void whoDeclinedOrIsBusyIsPassedOver() {
        var seat = seat(10, 0, 30);
        var wish = new Preferences(7, DAY, null, null, null);
        var declined = new Candidate(1, wish, 1, JOINED, true, false);
        var busy = new Candidate(2, wish, 1, JOINED, false, true);
        assertThat(MatchingOracle.best(seat, List.of(declined, busy))).isEmpty();
        assertThat(MatchingOracle.best(seat, List.of(declined, busy, waiting(3, 9, 99))))
                .map(Candidate::entryId)
                .contains(3L);
    }
}
