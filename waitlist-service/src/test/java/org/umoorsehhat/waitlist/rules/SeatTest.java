package org.umoorsehhat.waitlist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTest {

    private static Seat seat(String startsAt, String endsAt, String zone) {
        return new Seat(
                1, 7, Instant.parse(startsAt), Instant.parse(endsAt), ZoneId.of(zone), null);
    }

    @Test
    void dateAndTimesAreTheDoctorsOwn() {
        Seat seat = seat("2026-12-30T22:30:00Z", "2026-12-30T23:00:00Z", "Asia/Riyadh");
        assertThat(seat.date()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(seat.start()).isEqualTo(LocalTime.of(1, 30));
        assertThat(seat.end()).isEqualTo(LocalTime.of(2, 0));
        assertThat(seat.minutes()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T23:00:00Z, 2026-12-30T23:59:00Z, true",
        "2026-12-30T23:00:00Z, 2026-12-31T00:00:00Z, false",
        "2026-12-30T23:00:00Z, 2026-12-31T00:30:00Z, false",
    })
    void oneThatEndsAtMidnightEndsOnTheNextDay(String startsAt, String endsAt, boolean same) {
        assertThat(seat(startsAt, endsAt, "UTC").endsSameDay()).isEqualTo(same);
    }

    @Test
    void itsLengthIsThatOfTheClockNotOfTheWall() {
        // At two o'clock it becomes three.
        Seat seat = seat("2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", "America/New_York");
        assertThat(seat.start()).isEqualTo(LocalTime.of(1, 30));
        assertThat(seat.end()).isEqualTo(LocalTime.of(3, 30));
        assertThat(seat.minutes()).isEqualTo(60);
    }
}
