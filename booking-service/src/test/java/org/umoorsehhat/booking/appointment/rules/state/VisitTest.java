package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void endIsTheStartAndTheLength() {
        assertThat(visit().endTime()).isEqualTo("10:30");
        var late =
                visit().movedTo(
                                LocalDate.of(2026, 12, 2),
                                LocalTime.of(23, 45),
                                ZoneId.of("Asia/Riyadh"),
                                Instant.parse("2026-12-02T20:45:00Z"));
        assertThat(late.endTime()).as("past midnight").isEqualTo("00:15");
        assertThat(late.endsAt()).isEqualTo("2026-12-02T21:15:00Z");
    }

    /** Half an hour after a quarter to two in spring it is a quarter past three. */
    @Test
    void theEndIsWhatTheClockShowsThen() {
        var spring =
                visit().movedTo(
                                LocalDate.of(2027, 3, 28),
                                LocalTime.of(1, 45),
                                ZoneId.of("Europe/Berlin"),
                                Instant.parse("2027-03-28T00:45:00Z"));
        assertThat(spring.endTime()).isEqualTo("03:15");
    }

    @Test
    void anotherTimeKeepsWhoAndWhatForButNoSeat() {
        var moved =
                visit().movedTo(
                                LocalDate.of(2026, 12, 2),
                                LocalTime.of(9, 0),
                                ZoneId.of("Europe/Berlin"),
                                Instant.parse("2026-12-02T08:00:00Z"));
        assertThat(moved.slots()).isEmpty();
        assertThat(moved.offSlot()).isFalse();
        assertThat(moved.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(moved.doctor()).isEqualTo(visit().doctor());
        assertThat(moved.patient()).isEqualTo(visit().patient());
        assertThat(moved.service()).isEqualTo(visit().service());
        assertThat(moved.type()).isEqualTo(visit().type());
        assertThat(moved.method()).isEqualTo(visit().method());
        assertThat(moved.minutes()).isEqualTo(visit().minutes());
    }

    @Test
    void seatsChangeNothingElse() {
        var seated = visit().in(List.of(7L, 8L), true);
        assertThat(seated.slots()).containsExactly(7L, 8L);
        assertThat(seated.offSlot()).isTrue();
        assertThat(seated.in(visit().slots(), false)).isEqualTo(visit());
    }
}
