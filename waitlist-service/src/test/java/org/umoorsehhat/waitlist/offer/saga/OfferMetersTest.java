package org.umoorsehhat.waitlist.offer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;
import org.umoorsehhat.waitlist.rules.Seat;

/** What is counted of offers. */
class OfferMetersTest {

    private static final Instant HELD_AT = Instant.parse("2026-12-01T07:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OfferMeters meters = new OfferMeters(registry);

    private double count(String outcome) {
        return registry.get("waitlist.offers").tag("outcome", outcome).counter().count();
    }

    private static Hold hold() {
        var seat =
                new Seat(
                        1,
                        2,
                        HELD_AT.plusSeconds(7200),
                        HELD_AT.plusSeconds(9000),
                        ZoneId.of("Asia/Riyadh"),
                        null);
        return new Hold(new UUID(0, 1), seat, null, null, HELD_AT.plusSeconds(1800), HELD_AT);
    }

    @Test
    void theWayFromAFreeSeatToItsOfferIsTimed() {
        meters.made(hold(), HELD_AT.plusMillis(80));
        // The clock of booking-service is ahead.
        meters.made(hold(), HELD_AT.minusMillis(5));

        var timer = registry.get("waitlist.freed.to.offer").timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(80);
        assertThat(count("made")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void eachEndingHasItsName(OfferEnding ending) {
        meters.ended(ending);
        assertThat(count(ending.to().code())).isOne();
    }

    @Test
    void seatThatWouldHaveStayedEmptyIsRecovered() {
        meters.accepted();
        assertThat(registry.find("waitlist.seats.recovered").counter()).isNull();
        meters.fulfilled();
        assertThat(registry.get("waitlist.seats.recovered").counter().count()).isOne();
        assertThat(count("accepted")).isOne();
        assertThat(count("fulfilled")).isOne();
    }
}
