package org.umoorsehhat.booking.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.doctor;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.service;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor and a service ask of patients, put together, and what it means for a time. */
class BookingRulesTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    /** Eleven at night in Riyadh. */
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "60, 0, 60",
        "0, 60, 60",
        "60, 90, 90",
    })
    void longerNoticeAndDeadlineCount(int ofDoctor, int ofService, int both) {
        var rules =
                BookingRules.of(
                        doctor(new BookingRules(ofDoctor, 0, ofService)),
                        service(new BookingRules(ofService, 0, ofDoctor)));
        assertThat(rules).isEqualTo(new BookingRules(both, 0, both));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "30, 0, 30",
        "0, 30, 30",
        "30, 90, 30",
        "90, 30, 30",
    })
    void nearerDayCounts(int ofDoctor, int ofService, int both) {
        var rules =
                BookingRules.of(
                        doctor(new BookingRules(0, ofDoctor, 0)),
                        service(new BookingRules(0, ofService, 0)));
        assertThat(rules).isEqualTo(new BookingRules(0, both, 0));
    }

    @Test
    void doctorsCountWhereThereIsNoService() {
        var rules = new BookingRules(60, 30, 90);
        assertThat(BookingRules.of(doctor(rules), null)).isEqualTo(rules);
    }

    private static BookingWindow window(BookingRules rules) {
        return BookingWindow.of(rules, 730, RIYADH, NOW);
    }

    @Test
    void withoutRulesAllCountsAsFarAsTheClinicBooks() {
        var window = window(BookingRules.NONE);
        assertThat(window.isTooSoon(NOW)).isFalse();
        assertThat(window.isTooFar(Instant.parse("2028-11-24T20:59:59Z"))).isFalse();
        assertThat(window.isTooFar(Instant.parse("2028-11-24T21:00:00Z"))).isTrue();
        assertThat(window(new BookingRules(0, 3650, 0)).end())
                .as("a rule makes it no farther")
                .isEqualTo(window.end());
    }

    @Test
    void noticeIsCountedFromNowToTheMinute() {
        var window = window(new BookingRules(90, 0, 0));
        assertThat(window.isTooSoon(NOW.plusSeconds(90 * 60 - 1))).isTrue();
        assertThat(window.isTooSoon(NOW.plusSeconds(90 * 60))).isFalse();
    }

    /** In Riyadh it is the 25th for another hour; a day ahead is the whole 26th. */
    @Test
    void daysAheadAreWholeDaysOfTheDoctors() {
        var window = window(new BookingRules(0, 1, 0));
        assertThat(window.isTooFar(Instant.parse("2026-11-26T20:59:00Z"))).isFalse();
        assertThat(window.isTooFar(Instant.parse("2026-11-26T21:00:00Z"))).isTrue();
        var inUtc = BookingWindow.of(new BookingRules(0, 1, 0), 730, ZoneId.of("UTC"), NOW);
        assertThat(inUtc.end()).isEqualTo("2026-11-27T00:00:00Z");
    }

    @Test
    void windowCutsWhatIsSearched() {
        var window = window(new BookingRules(60, 1, 0));
        Instant soon = NOW.plusSeconds(60);
        assertThat(window.from(soon)).isEqualTo(window.earliest());
        assertThat(window.from(window.earliest().plusSeconds(1)))
                .isEqualTo(window.earliest().plusSeconds(1));
        assertThat(window.before(NOW)).isEqualTo(NOW);
        assertThat(window.before(window.end().plusSeconds(1))).isEqualTo(window.end());
    }
}
