package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.scheduling.SchedulingIT;
import tools.jackson.databind.JsonNode;

/** A whole day of half hours, on the days on which clocks are changed next. */
class DaylightSavingIT extends SchedulingIT {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private JsonNode published(String zone, LocalDate day) {
        return api.post(
                        "time-slots/bulk_create",
                        with(
                                "doctor",
                                api.doctor(zone),
                                "start_date",
                                day.toString(),
                                "end_date",
                                day.toString(),
                                "start_time",
                                "00:00",
                                "end_time",
                                "23:30"))
                .expect(201);
    }

    private static ZoneOffsetTransition next(String zone, boolean gap) {
        var rules = ZoneId.of(zone).getRules();
        // From tomorrow on: part of today is past.
        var change = rules.nextTransition(Instant.now().plus(Duration.ofDays(1)));
        while (change.isGap() != gap) {
            change = rules.nextTransition(change.getInstant());
        }
        return change;
    }

    private static List<Instant> starts(JsonNode answer) {
        return answer.path("slots").findValuesAsString("starts_at").stream()
                .map(Instant::parse)
                .toList();
    }

    /** The half hours of a day, as they stand on the clock. */
    private static Stream<LocalTime> halfHours() {
        return Stream.iterate(LocalTime.MIDNIGHT, time -> time.plusMinutes(30)).limit(47);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "America/Santiago"
            })
    void whatTheClockSkipsIsReportedAndNotCreated(String zone) {
        var change = next(zone, true);
        LocalDate day = change.getDateTimeAfter().toLocalDate();
        var answer = published(zone, day);

        var skipped = new ArrayList<String>();
        halfHours()
                .filter(time ->
                        !day.atTime(time).isBefore(change.getDateTimeBefore())
                                && day.atTime(time).isBefore(change.getDateTimeAfter()))
                .forEach(time -> skipped.add(time + ":00"));
        assertThat(skipped).isNotEmpty();
        assertThat(answer.path("skipped").findValuesAsString("start_time"))
                .containsExactlyElementsOf(skipped);
        assertThat(answer.path("skipped").findValuesAsString("reason")).containsOnly("gap");
        assertThat(answer.path("skipped").findValuesAsString("date")).containsOnly(day.toString());
        assertThat(answer.path("created").asInt()).isEqualTo(47 - skipped.size());
        assertThat(answer.path("slots").findValuesAsString("start_time"))
                .doesNotContainAnyElementsOf(skipped);
        // On the time line nothing is missing: one half hour follows upon the other.
        assertEveryHalfHour(starts(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "America/Santiago"
            })
    void whatTheClockShowsTwiceIsPublishedOnceAtItsFirstOccurrence(String zone) {
        var change = next(zone, false);
        // The repeated time may end at midnight.
        LocalDate day = change.getDateTimeAfter().toLocalDate();
        var answer = published(zone, day);

        assertThat(answer.path("created").asInt()).isEqualTo(47);
        var repeated = new ArrayList<String>();
        halfHours()
                .filter(time ->
                        !day.atTime(time).isBefore(change.getDateTimeAfter())
                                && day.atTime(time).isBefore(change.getDateTimeBefore()))
                .forEach(time -> repeated.add(time + ":00"));
        assertThat(answer.path("skipped").findValuesAsString("start_time"))
                .containsExactlyElementsOf(repeated);
        assertThat(answer.path("skipped").findValuesAsString("reason"))
                .allMatch("repeated"::equals);
        var starts = answer.path("slots").findValuesAsString("start_time");
        assertThat(starts).doesNotHaveDuplicates();
        for (int n = 0; n < starts.size(); n++) {
            var local = day.atTime(LocalTime.parse(starts.get(n)));
            // Until the clock has been set back for good, the offset is the one of summer.
            ZoneOffset offset =
                    local.isBefore(change.getDateTimeBefore())
                            ? change.getOffsetBefore()
                            : change.getOffsetAfter();
            assertThat(starts(answer).get(n)).isEqualTo(local.toInstant(offset));
        }
        assertThat(answer.path("slots").findValuesAsString("duration_minutes")).containsOnly("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Riyadh", "Asia/Karachi"})
    void aZoneWithoutChangesHasAllOfEveryDay(String zone) {
        for (boolean gap : new boolean[] {true, false}) {
            var answer =
                    published(zone, next("Europe/Berlin", gap).getDateTimeBefore().toLocalDate());
            assertThat(answer.path("created").asInt()).isEqualTo(47);
            assertThat(answer.path("skipped")).isEmpty();
            assertEveryHalfHour(starts(answer));
        }
    }

    private static void assertEveryHalfHour(List<Instant> starts) {
        for (int n = 1; n < starts.size(); n++) {
            assertThat(Duration.between(starts.get(n - 1), starts.get(n))).isEqualTo(HALF_HOUR);
        }
    }
}
