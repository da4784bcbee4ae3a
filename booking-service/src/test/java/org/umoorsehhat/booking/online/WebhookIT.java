package org.umoorsehhat.booking.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.fixture.FakeStripe;

/** Whoever is not the provider is told nothing. */
class WebhookIT extends ClinicTest {

    @LocalServerPort private int port;

    private static String event() {
        return FakeStripe.event(
                "evt_" + UUID.randomUUID(), "customer.created", Map.of("id", "cus_1"));
    }

    private int tell(String body, String secret, Duration ago) {
        return FakeStripe.tell(
                port, body, FakeStripe.signature(body, secret, Instant.now().minus(ago)));
    }

    @Test
    void eitherSecretIsGood() {
        assertThat(tell(event(), FakeStripe.SECRET, Duration.ZERO)).isEqualTo(204);
        assertThat(tell(event(), FakeStripe.OLD_SECRET, Duration.ofMinutes(4))).isEqualTo(204);
    }

    @Test
    void anotherSecretIsNot() {
        assertThat(tell(event(), "whsec_other", Duration.ZERO)).isEqualTo(400);
    }

    @Test
    void whatIsOldIsNot() {
        assertThat(tell(event(), FakeStripe.SECRET, Duration.ofMinutes(6))).isEqualTo(400);
    }

    @Test
    void whatIsNoEventIsNot() {
        for (String body : new String[] {"", "{", "[]", "null", "{\"type\":\"refund.updated\"}"}) {
            assertThat(tell(body, FakeStripe.SECRET, Duration.ZERO)).as(body).isEqualTo(400);
        }
    }

    @Test
    void whatIsSignedOddlyIsNot() {
        for (String header :
                new String[] {"", "t", "t=,v1=", "t=x,v1=y", "v1=" + "a".repeat(64), "t=1"}) {
            assertThat(FakeStripe.tell(port, event(), header)).as(header).isEqualTo(400);
        }
    }
}
