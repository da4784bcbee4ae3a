package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicNightTest {

    private static ClinicNight night(String from, String until) {
        return new ClinicNight(LocalTime.parse(from), LocalTime.parse(until));
    }

    @ParameterizedTest
    @CsvSource({
        // now, end of a night from 22:00 to 07:00
        "2026-12-20T21:59:59Z,",
        "2026-12-20T22:00:00Z, 2026-12-21T07:00:00Z",
        "2026-12-21T06:59:59Z, 2026-12-21T07:00:00Z",
        "2026-12-21T07:00:00Z,",
    })
    void aNightMayGoOverMidnight(Instant now, @Nullable Instant end) {
        assertThat(night("22:00", "07:00").endOf(ZoneId.of("UTC"), now))
                .isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-20T00:59:59Z,",
        "2026-12-20T01:00:00Z, 2026-12-20T05:00:00Z",
        "2026-12-20T05:00:00Z,",
    })
    void aNightMayBeOfOneDay(Instant now, @Nullable Instant end) {
        assertThat(night("01:00", "05:00").endOf(ZoneId.of("UTC"), now))
                .isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void aNightIsTheDoctorsOwn() {
        Instant now = Instant.parse("2026-12-20T20:00:00Z");
        var night = night("22:00", "07:00");
        assertThat(night.endOf(ZoneId.of("Asia/Riyadh"), now))
                .contains(Instant.parse("2026-12-21T04:00:00Z"));
        assertThat(night.endOf(ZoneId.of("America/New_York"), now)).isEmpty();
        assertThat(night("01:00", "05:00").endOf(ZoneId.of("UTC"), now)).isEmpty();
    }

    @Test
    void aNightEndsByTheWallClockWhenClocksChange() {
        // At two o'clock of this night it becomes three: seven is an hour sooner.
        assertThat(
                        night("22:00", "07:00")
                                .endOf(
                                        ZoneId.of("America/New_York"),
                                        Instant.parse("2026-03-08T05:00:00Z")))
                .contains(Instant.parse("2026-03-08T11:00:00Z"));
    }
}
