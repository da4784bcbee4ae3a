package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;

class VisitTest {

    private static Visit moved(LocalDateTime local, String zone, Instant start) {
        Doctor usual = AppointmentFixtures.doctor();
        var doctor =
                new Doctor(
                        usual.id(),
                        usual.name(),
                        ZoneId.of(zone),
                        usual.charges(),
                        true,
                        false,
                        BookingRules.NONE);
        return OtherVisit.NONE.of(visit(), start, local, doctor, null);
    }

    @Test
    void endIsTheStartAndTheLength() {
        assertThat(visit().endTime()).isEqualTo("10:30");
        var late =
                moved(
                        LocalDate.of(2026, 12, 2).atTime(LocalTime.of(23, 45)),
                        "Asia/Riyadh",
                        Instant.parse("2026-12-02T20:45:00Z"));
        assertThat(late.endTime()).as("past midnight").isEqualTo("00:15");
        assertThat(late.endsAt()).isEqualTo("2026-12-02T21:15:00Z");
    }

    /** Half an hour after a quarter to two in spring it is a quarter past three. */
    @Test
    void theEndIsWhatTheClockShowsThen() {
        var spring =
                moved(
                        LocalDate.of(2027, 3, 28).atTime(LocalTime.of(1, 45)),
                        "Europe/Berlin",
                        Instant.parse("2027-03-28T00:45:00Z"));
        assertThat(spring.endTime()).isEqualTo("03:15");
    }

    @Test
    void anotherTimeKeepsWhoAndWhatForButNoSeat() {
        var moved =
                moved(
                        LocalDate.of(2026, 12, 2).atTime(LocalTime.of(9, 0)),
                        "Europe/Berlin",
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
