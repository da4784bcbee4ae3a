package org.umoorsehhat.gateway.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Administrators see which services there are; one that is away takes nothing from the others. */
class OperationsTest extends GatewayTest {

    private static final String OPERATIONS = "/api/appointments/operations";

    @Test
    void administratorsAreToldWhichServicesThereAreAndOthersAreNot() throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(get(OPERATIONS + "/").body());

        assertThat(answer.path("services").findValuesAsString("name"))
                .containsExactly(
                        "booking-service",
                        "notification-service",
                        "scheduling-service",
                        "waitlist-service");
        assertThat(answer.path("services").findValuesAsString("circuit")).containsOnly("closed");
        assertThat(Instant.parse(answer.path("started_at").asString())).isBefore(Instant.now());
        problem(send(as(Tokens.doctor(1), OPERATIONS)), 403, "forbidden");
        problem(send(as(Tokens.patient(1), OPERATIONS)), 403, "forbidden");
        problem(send(anonymous(OPERATIONS)), 401, "unauthorized");
    }

    @Test
    void aServiceThatIsNotCalledIsSaidToBe(@Autowired CircuitBreakerRegistry breakers)
            throws Exception {
        var breaker = breakers.circuitBreaker("waitlist");
        breaker.transitionToOpenState();
        try {
            assertThat(
                            JsonMapper.shared()
                                    .readTree(get(OPERATIONS).body())
                                    .path("services")
                                    .findValuesAsString("circuit"))
                    .containsExactly("closed", "closed", "closed", "open");
            // It is asked how it is all the same.
            assertThat(get(OPERATIONS + "/waitlist-service").statusCode()).isEqualTo(200);
        } finally {
            breaker.reset();
        }
    }

    @Test
    void aServiceThatIsAwayIsAProblemOfItsOwn() throws Exception {
        Upstreams.service("waitlist")
                .stubFor(
                        any(anyUrl())
                                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        problem(get(OPERATIONS + "/waitlist-service"), 503, "service-unavailable");
        assertThat(get(OPERATIONS + "/booking-service").statusCode()).isEqualTo(200);
        assertThat(get(OPERATIONS).statusCode()).isEqualTo(200);
    }
}
