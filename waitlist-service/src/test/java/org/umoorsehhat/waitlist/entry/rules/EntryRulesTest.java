package org.umoorsehhat.waitlist.entry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.waitlist.support.Examples.ADMIN;
import static org.umoorsehhat.waitlist.support.Examples.DOCTORS_TOKEN;
import static org.umoorsehhat.waitlist.support.Examples.NOW;
import static org.umoorsehhat.waitlist.support.Examples.PATIENTS_TOKEN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.chassis.caller.Caller;

class EntryRulesTest {

    private static Map<String, List<String>> check(
            @Nullable String date, @Nullable String from, @Nullable String until) {
        return check(date, null, from, until);
    }

    private static Map<String, List<String>> check(
            @Nullable String date,
            @Nullable String dateTo,
            @Nullable String from,
            @Nullable String until) {
        var input =
                new EntryRules.Input(
                        date == null ? null : LocalDate.parse(date),
                        dateTo == null ? null : LocalDate.parse(dateTo),
                        from == null ? null : LocalTime.parse(from),
                        until == null ? null : LocalTime.parse(until),
                        null);
        return EntryRules.check(input, PATIENTS_TOKEN, null, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        // Today is 2026-12-20 in UTC; west of Greenwich it may be the day before.
        "2026-12-18, is in the past",
        "2026-12-19,",
        "2026-12-20,",
        "2028-12-20,",
        "2028-12-21, is more than two years ahead",
    })
    void aDayIsFromTodayToTwoYearsAhead(String date, @Nullable String message) {
        assertThat(check(date, null, null))
                .isEqualTo(message == null ? Map.of() : Map.of("preferred_date", List.of(message)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25, 2026-12-25,",
        "2026-12-25, 2027-01-24,",
        "2026-12-25, 2027-01-25, is more than 30 days after preferred_date",
        "2026-12-25, 9999-12-31, is more than 30 days after preferred_date",
        "2026-12-25, 2026-12-24, is before preferred_date",
        // Begun already, and changed now.
        "2026-12-01, 2026-12-20,",
    })
    void aRangeHasUpTo31Days(String date, String dateTo, @Nullable String message) {
        assertThat(check(date, dateTo, null, null))
                .isEqualTo(
                        message == null ? Map.of() : Map.of("preferred_date_to", List.of(message)));
    }

    @ParameterizedTest
    @CsvSource({"09:00, 12:00", "09:00, ", ", 12:00", "22:00, 02:00", "22:00, 00:00", ", 00:00"})
    void aWindowMayPassMidnight(@Nullable String from, @Nullable String until) {
        assertThat(check(null, from, until)).isEmpty();
    }

    @Test
    void timesAreOfWholeSeconds() {
        assertThat(check(null, "09:00:00.5", "12:00:00.25"))
                .containsOnlyKeys("preferred_time_start", "preferred_time_end");
        assertThat(check(null, "09:00:01", "12:00:02")).isEmpty();
    }

    private static boolean mayBe(int priority, Caller caller, @Nullable Integer before) {
        var input = new EntryRules.Input(null, null, null, null, priority);
        return EntryRules.check(input, caller, before, NOW).isEmpty();
    }

    @Test
    void aPatientsPriorityIsFiveAtBest() {
        assertThat(mayBe(EntryRules.DEFAULT_PRIORITY, PATIENTS_TOKEN, null)).isTrue();
        assertThat(mayBe(4, PATIENTS_TOKEN, null)).isFalse();
        assertThat(mayBe(1, DOCTORS_TOKEN, null)).isTrue();
        assertThat(mayBe(1, ADMIN, null)).isTrue();
    }

    @Test
    void whatTheClinicHasGrantedStays() {
        assertThat(mayBe(2, PATIENTS_TOKEN, 2)).isTrue();
        assertThat(mayBe(1, PATIENTS_TOKEN, 2)).isFalse();
        assertThat(mayBe(3, PATIENTS_TOKEN, 2)).isFalse();
    }
}
