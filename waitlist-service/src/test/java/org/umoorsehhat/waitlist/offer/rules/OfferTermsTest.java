package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.waitlist.matching.Seat;

class OfferTermsTest {

    private static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");

    private static OfferTerms terms(@Nullable String from, @Nullable String until) {
        return new OfferTerms(
                new OfferProperties(
                        Duration.ofMinutes(30),
                        0.25,
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        from == null ? null : LocalTime.parse(from),
                        until == null ? null : LocalTime.parse(until),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofHours(1)));
    }

    private static Hold hold(int startsIn, int expiresIn) {
        Instant start = NOW.plus(Duration.ofMinutes(startsIn));
        var seat =
                new Seat(1, 7, start, start.plus(Duration.ofMinutes(30)), ZoneId.of("UTC"), null);
        return new Hold(
                UUID.randomUUID(), seat, null, null, NOW.plus(Duration.ofMinutes(expiresIn)), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        // minutes until the start, until the hold ends, to answer
        "10000, 32, 30",
        "10000, 20, 18",
        "60,    32, 15",
        "40,    32, 10",
        "8,     8,  3",
    })
    void anOfferRunsForHalfAnHourUnlessTheSeatIsNear(int starts, int expires, int minutes) {
        assertThat(terms(null, null).deadline(hold(starts, expires), NOW))
                .contains(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"10000, 4", "10000, -10", "4, 4"})
    void anOfferThatNobodyCouldAnswerIsNotMade(int starts, int expires) {
        assertThat(terms(null, null).deadline(hold(starts, expires), NOW)).isEmpty();
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
        assertThat(terms("22:00", "07:00").nightUntil(ZoneId.of("UTC"), now))
                .isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void aNightIsTheDoctorsOwn() {
        Instant now = Instant.parse("2026-12-20T20:00:00Z");
        var night = terms("22:00", "07:00");
        assertThat(night.nightUntil(ZoneId.of("Asia/Riyadh"), now))
                .contains(Instant.parse("2026-12-21T04:00:00Z"));
        assertThat(night.nightUntil(ZoneId.of("America/New_York"), now)).isEmpty();
        assertThat(terms("01:00", "05:00").nightUntil(ZoneId.of("UTC"), now)).isEmpty();
        assertThat(terms(null, null).nightUntil(ZoneId.of("UTC"), now)).isEmpty();
    }
}
