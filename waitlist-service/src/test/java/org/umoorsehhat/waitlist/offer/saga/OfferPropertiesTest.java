package org.umoorsehhat.waitlist.offer.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.umoorsehhat.waitlist.offer.rules.ClinicNight;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.slot.rules.SeatLengths;

class OfferPropertiesTest {

    private static OfferProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("umoorsehhat.waitlist.offer", OfferProperties.class);
    }

    @Test
    void whatIsNotConfiguredIsAsStandard() {
        var properties = bound(Map.of());
        assertThat(properties.terms()).isEqualTo(OfferTerms.STANDARD);
        assertThat(properties.seatLengths()).isEqualTo(SeatLengths.STANDARD);
        assertThat(properties.answerWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.requestLost()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsConfiguredCounts() {
        var properties =
                bound(
                        Map.of(
                                "umoorsehhat.waitlist.offer.duration", "10m",
                                "umoorsehhat.waitlist.offer.share", "0.5",
                                "umoorsehhat.waitlist.offer.before-hold-ends", "1m",
                                "umoorsehhat.waitlist.offer.appointment", "20m",
                                "umoorsehhat.waitlist.offer.night-from", "22:00",
                                "umoorsehhat.waitlist.offer.night-until", "07:00"));
        var terms = properties.terms();
        assertThat(terms.duration()).isEqualTo(Duration.ofMinutes(10));
        assertThat(terms.share()).isEqualTo(0.5);
        assertThat(terms.beforeHoldEnds()).isEqualTo(Duration.ofMinutes(1));
        assertThat(terms.notice()).isEqualTo(OfferTerms.STANDARD.notice());
        assertThat(terms.night())
                .isEqualTo(new ClinicNight(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(properties.seatLengths())
                .isEqualTo(new SeatLengths(Duration.ofMinutes(20), Duration.ofMinutes(180)));
    }

    @Test
    void anEmptyNightIsNone() {
        var properties =
                bound(
                        Map.of(
                                "umoorsehhat.waitlist.offer.night-from", "",
                                "umoorsehhat.waitlist.offer.night-until", "",
                                "umoorsehhat.waitlist.offer.pause", "0s"));
        assertThat(properties.terms().night()).isNull();
        assertThat(properties.terms().pausedUntil(1, java.time.Instant.EPOCH)).isEmpty();
    }

    @Test
    void aNightHasBothEnds() {
        assertThatThrownBy(() -> bound(Map.of("umoorsehhat.waitlist.offer.night-from", "22:00")))
                .hasRootCauseMessage("night-from and night-until: both or none");
    }
}
