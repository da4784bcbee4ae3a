package org.umoorsehhat.notification.preference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-12-30T18:59:59Z, 2026-12-30T18:59:59Z",
        "22:00, 07:00, 2026-12-30T19:00:00Z, 2026-12-31T04:00:00Z",
        "22:00, 07:00, 2026-12-30T22:00:00Z, 2026-12-31T04:00:00Z",
        "22:00, 07:00, 2026-12-31T04:00:00Z, 2026-12-31T04:00:00Z",
        "20:00, 00:00, 2026-12-30T20:59:59Z, 2026-12-30T21:00:00Z",
        "20:00, 00:00, 2026-12-30T21:00:00Z, 2026-12-30T21:00:00Z",
        "13:00, 15:00, 2026-12-30T10:30:00Z, 2026-12-30T12:00:00Z",
        "13:00, 15:00, 2026-12-30T12:00:00Z, 2026-12-30T12:00:00Z",
    })
    void endAtTheConfiguredTime(LocalTime from, LocalTime until, Instant now, Instant end) {
        assertThat(new QuietHours(from, until).endsFrom(now, RIYADH)).isEqualTo(end);
    }

    @org.junit.jupiter.api.Test
    void respectDaylightSavingChanges() {
        var berlin = ZoneId.of("Europe/Berlin");
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        assertThat(hours.endsFrom(Instant.parse("2027-03-27T22:00:00Z"), berlin))
                .isEqualTo(Instant.parse("2027-03-28T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T04:30:00Z, 2026-12-31T04:00:00Z",
        "2026-12-31T04:29:59Z, 2026-12-30T22:00:00Z",
    })
    void endAtOnceForWhatWouldComeTooLate(Instant start, Instant end) {
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        Instant now = Instant.parse("2026-12-30T22:00:00Z");
        assertThat(hours.endsFrom(now, RIYADH, start)).isEqualTo(end);
    }
}
