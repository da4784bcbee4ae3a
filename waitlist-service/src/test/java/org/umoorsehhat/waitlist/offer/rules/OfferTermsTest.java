package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.waitlist.rules.Seat;

class OfferTermsTest {

    private static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");
    private static final OfferTerms TERMS = OfferTerms.STANDARD;

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
        assertThat(TERMS.deadline(hold(starts, expires), NOW))
                .contains(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"10000, 4", "10000, -10", "4, 4"})
    void anOfferThatNobodyCouldAnswerIsNotMade(int starts, int expires) {
        assertThat(TERMS.deadline(hold(starts, expires), NOW)).isEmpty();
    }

    @Test
    void aSeatThatStartsInHalfAnHourIsTooNearToBeAskedFor() {
        assertThat(TERMS.isFarEnough(hold(30, 30).seat(), NOW)).isFalse();
        assertThat(TERMS.isFarEnough(hold(31, 31).seat(), NOW)).isTrue();
        assertThat(TERMS.startingAfter(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aHoldIsLateAfterTenSeconds() {
        assertThat(TERMS.isLate(hold(60, 30), NOW.plusSeconds(10))).isFalse();
        assertThat(TERMS.isLate(hold(60, 30), NOW.plusMillis(10_001))).isTrue();
    }

    @Test
    void thereIsNoNightUnlessOneIsSet() {
        assertThat(TERMS.nightUntil(ZoneId.of("UTC"), NOW)).isEmpty();
    }

    @Test
    void aPauseDoublesUpToTheLongest() {
        Instant now = Instant.parse("2026-12-01T10:00:00Z");
        var hours =
                java.util.stream.IntStream.of(1, 2, 3, 4, 5, 100)
                        .mapToObj(n -> OfferTerms.STANDARD.pausedUntil(n, now).orElseThrow())
                        .map(until -> Duration.between(now, until).toHours())
                        .toList();
        assertThat(hours).containsExactly(2L, 4L, 8L, 16L, 24L, 24L);
    }
}
