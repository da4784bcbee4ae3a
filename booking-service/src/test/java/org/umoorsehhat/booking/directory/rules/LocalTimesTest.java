package org.umoorsehhat.booking.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Riyadh, 2026-12-01T10:00, 2026-12-01T07:00:00Z",
        "Asia/Kathmandu, 2026-12-01T10:00, 2026-12-01T04:15:00Z",
        "Europe/Berlin, 2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "Europe/Berlin, 2027-03-28T02:00, ",
        "Europe/Berlin, 2027-03-28T02:59, ",
        "Europe/Berlin, 2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "Europe/Berlin, 2027-10-31T01:59, 2027-10-30T23:59:00Z",
        "Europe/Berlin, 2027-10-31T02:00, 2027-10-31T00:00:00Z",
        "Europe/Berlin, 2027-10-31T02:59, 2027-10-31T00:59:00Z",
        "Europe/Berlin, 2027-10-31T03:00, 2027-10-31T02:00:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, ",
        "Pacific/Apia, 2011-12-30T12:00, "
    })
    void localTimeIsAnInstantOrDoesNotExist(ZoneId zone, LocalDateTime local, Instant instant) {
        var resolved = LocalTimes.resolve(local.toLocalDate(), local.toLocalTime(), 0, zone);
        if (instant == null) {
            assertThat(resolved).isEmpty();
        } else {
            assertThat(resolved).contains(instant);
        }
    }

    @Test
    void whatIsResolvedReadsAsItWasMeantInEveryZone() {
        var random = new Random(7);
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (int i = 0; i < 50; i++) {
                var local =
                        LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 525_600));
                LocalTimes.resolve(local.toLocalDate(), local.toLocalTime(), 0, zone)
                        .ifPresentOrElse(
                                instant -> {
                                    assertThat(LocalDateTime.ofInstant(instant, zone))
                                            .isEqualTo(local);
                                    assertThat(instant)
                                            .as("the first of two")
                                            .isEqualTo(
                                                    local.atZone(zone)
                                                            .withEarlierOffsetAtOverlap()
                                                            .toInstant());
                                },
                                () -> assertThat(zone.getRules().getValidOffsets(local)).isEmpty());
            }
        }
    }

    @Test
    void theSecondOfTwoIsAnHourLater() {
        var berlin = ZoneId.of("Europe/Berlin");
        var second =
                LocalTimes.resolve(LocalDate.of(2027, 10, 31), LocalTime.of(2, 30), 1, berlin)
                        .orElseThrow();
        assertThat(second).isEqualTo("2027-10-31T01:30:00Z");
        assertThat(LocalTimes.fold(second, berlin)).isEqualTo(1);
        assertThat(LocalTimes.fold(second.minusSeconds(3_600), berlin)).isZero();
        assertThat(LocalTimes.fold(second.plusSeconds(3_600), berlin)).isZero();
        assertThat(LocalTimes.resolve(LocalDate.of(2027, 11, 1), LocalTime.of(2, 30), 1, berlin))
                .contains(Instant.parse("2027-11-01T01:30:00Z"));
    }

    @Test
    void dayBeginsWhereMidnightIsSkippedLater() {
        assertThat(LocalTimes.startOfDay(LocalDate.of(2026, 12, 1), ZoneId.of("Asia/Riyadh")))
                .isEqualTo("2026-11-30T21:00:00Z");
        assertThat(LocalTimes.startOfDay(LocalDate.of(2027, 9, 5), ZoneId.of("America/Santiago")))
                .as("one o'clock")
                .isEqualTo("2027-09-05T04:00:00Z");
    }
}
