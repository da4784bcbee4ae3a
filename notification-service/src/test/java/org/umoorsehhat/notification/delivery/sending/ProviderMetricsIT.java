package org.umoorsehhat.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** The gauges of a provider's breaker are those of the breaker that is used. */
class ProviderMetricsIT extends ServiceIT {

    @Autowired CircuitBreakerRegistry breakers;
    @Autowired MeterRegistry meters;

    @Test
    void stateOfTheBreakerIsMeasured() {
        var breaker = breakers.circuitBreaker("sink-whatsapp");
        assertThat(gauge("forced_open").value()).isZero();
        breaker.transitionToForcedOpenState();
        try {
            assertThat(gauge("forced_open").value()).isEqualTo(1);
        } finally {
            breaker.transitionToClosedState();
        }
        assertThat(gauge("closed").value()).isEqualTo(1);
    }

    private Gauge gauge(String state) {
        return meters.get("resilience4j.circuitbreaker.state")
                .tags("name", "sink-whatsapp", "state", state)
                .gauge();
    }
}
