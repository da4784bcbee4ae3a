package org.umoorsehhat.scheduling.slot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daylight saving in zones that jump by an hour, by half an hour, at midnight, and never. */
class WallClockSlotTest {

    private static WallClockSlot slot(String date, String start, String end) {
        return new WallClockSlot(
                LocalDate.parse(date), LocalTime.parse(start), LocalTime.parse(end), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28, 02:00, 02:30",
        "Europe/Berlin, 2027-03-28, 01:30, 02:30",
        "Europe/Berlin, 2027-03-28, 02:30, 03:30",
        "America/New_York, 2027-03-14, 02:00, 02:30",
        "America/New_York, 2027-03-14, 02:45, 03:15",
        "Australia/Lord_Howe, 2027-10-03, 02:00, 02:15",
        "Australia/Lord_Howe, 2027-10-03, 02:15, 02:45",
        "Asia/Beirut, 2027-03-28, 00:00, 00:30",
        "America/Santiago, 2027-09-05, 00:15, 00:45"
    })
    void aSlotWhoseStartOrEndTheClockSkipsHasNoInstants(
            String zone, String date, String start, String end) {
        assertThat(slot(date, start, end).resolve(ZoneId.of(zone))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Up to the jump, from the jump on, and over it: as long as the clock really runs.
        "Europe/Berlin, 2027-03-28, 01:30, 02:00, 2027-03-28T00:30:00Z, 30",
        "Europe/Berlin, 2027-03-28, 03:00, 03:30, 2027-03-28T01:00:00Z, 30",
        "Europe/Berlin, 2027-03-28, 01:00, 04:00, 2027-03-28T00:00:00Z, 120",
        "Australia/Lord_Howe, 2027-10-03, 02:30, 03:00, 2027-10-02T15:30:00Z, 30",
        // The hour that comes twice is the first one.
        "Europe/Berlin, 2027-10-31, 02:00, 02:30, 2027-10-31T00:00:00Z, 30",
        "Europe/Berlin, 2027-10-31, 02:30, 03:00, 2027-10-31T00:30:00Z, 30",
        "Europe/Berlin, 2027-10-31, 03:00, 03:30, 2027-10-31T02:00:00Z, 30",
        "Europe/Berlin, 2027-10-31, 01:30, 02:30, 2027-10-30T23:30:00Z, 60",
        "Europe/Berlin, 2027-10-31, 02:30, 03:30, 2027-10-31T00:30:00Z, 60",
        "America/New_York, 2027-11-07, 01:30, 02:00, 2027-11-07T05:30:00Z, 30",
        "America/New_York, 2027-11-07, 02:00, 02:30, 2027-11-07T07:00:00Z, 30",
        "Australia/Lord_Howe, 2027-04-04, 01:30, 02:00, 2027-04-03T14:30:00Z, 30",
        "Australia/Lord_Howe, 2027-04-04, 02:00, 02:30, 2027-04-03T15:30:00Z, 30",
        // No zone change ever.
        "Asia/Riyadh, 2027-03-28, 02:00, 02:30, 2027-03-27T23:00:00Z, 30",
        "Asia/Riyadh, 2027-10-31, 02:00, 02:30, 2027-10-30T23:00:00Z, 30"
    })
    void aSlotResolvesToItsFirstOccurrence(
            String zone, String date, String start, String end, Instant startsAt, long minutes) {
        ResolvedSlot resolved = slot(date, start, end).resolve(ZoneId.of(zone)).orElseThrow();
        assertThat(resolved.startsAt()).isEqualTo(startsAt);
        assertThat(Duration.between(resolved.startsAt(), resolved.endsAt()).toMinutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-10-31, 02:00, 02:30, 2027-10-31T01:00:00Z, 30",
        "Europe/Berlin, 2027-10-31, 02:30, 03:00, 2027-10-31T01:30:00Z, 30",
        "Europe/Berlin, 2027-10-31, 02:30, 03:30, 2027-10-31T01:30:00Z, 60",
        "Australia/Lord_Howe, 2027-04-04, 01:30, 02:00, 2027-04-03T15:00:00Z, 30"
    })
    void theSecondOfTwoIsTheLaterOne(
            String zone, String date, String start, String end, Instant startsAt, long minutes) {
        ResolvedSlot resolved =
                slot(date, start, end)
                        .second(ZoneId.of(zone))
                        .orElseThrow()
                        .resolve(ZoneId.of(zone))
                        .orElseThrow();
        assertThat(resolved.startsAt()).isEqualTo(startsAt);
        assertThat(Duration.between(resolved.startsAt(), resolved.endsAt()).toMinutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Riyadh, 2027-03-28, 22:00, 02:00, 2027-03-28T19:00:00Z, 240",
        "Asia/Riyadh, 2027-03-28, 22:00, 00:00, 2027-03-28T19:00:00Z, 120",
        "Asia/Riyadh, 2027-03-28, 00:00, 00:00, 2027-03-27T21:00:00Z, 1440",
        // An hour less in spring; in autumn as long as it looks.
        "Europe/Berlin, 2027-03-27, 22:00, 06:00, 2027-03-27T21:00:00Z, 420",
        "Europe/Berlin, 2027-10-30, 22:00, 06:00, 2027-10-30T20:00:00Z, 480",
        // Midnight itself is skipped: the day ends at the jump.
        "America/Santiago, 2027-09-04, 23:00, 00:00, 2027-09-05T03:00:00Z, 60"
    })
    void anEndThatIsNotAfterTheStartIsOnTheNextDay(
            String zone, String date, String start, String end, Instant startsAt, long minutes) {
        ResolvedSlot resolved = slot(date, start, end).resolve(ZoneId.of(zone)).orElseThrow();
        assertThat(resolved.startsAt()).isEqualTo(startsAt);
        assertThat(Duration.between(resolved.startsAt(), resolved.endsAt()).toMinutes())
                .isEqualTo(minutes);
    }

    @Test
    void noNeighboursOverlapOnAnyDayOfAnyZone() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            LocalDate day = LocalDate.of(2027, 1, 1);
            Instant last = Instant.MIN;
            for (int n = 0; n < 366 * 2; n++) {
                // Four hours around midnight and the usual times of change.
                LocalDate date = day.plusDays(n / 2);
                for (int minute = n % 2 == 0 ? 0 : 1380;
                        minute < (n % 2 == 0 ? 240 : 1410);
                        minute += 30) {
                    LocalTime start = LocalTime.of(minute / 60, minute % 60);
                    var resolved =
                            new WallClockSlot(date, start, start.plusMinutes(29), 1).resolve(zone);
                    if (resolved.isPresent()) {
                        assertThat(resolved.get().startsAt())
                                .as(id + " " + date + " " + start)
                                .isAfterOrEqualTo(last);
                        last = resolved.get().endsAt();
                    }
                }
            }
        }
    }
}
