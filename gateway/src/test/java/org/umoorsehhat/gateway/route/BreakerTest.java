package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.CLOSED;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.HALF_OPEN;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;

@TestPropertySource(
        properties = {
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=6",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=3s",
            "resilience4j.circuitbreaker.configs.default.permitted-number-of-calls-in-half-open-state=2",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s",
        })
class BreakerTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments/";

    @Autowired CircuitBreakerRegistry breakers;

    private CircuitBreaker breaker;
    private final List<CircuitBreaker.State> states = new ArrayList<>();

    @BeforeEach
    void closed() {
        breaker = breakers.circuitBreaker("booking");
        breaker.reset();
        breaker.getEventPublisher()
                .onStateTransition(event -> states.add(event.getStateTransition().getToState()));
    }

    @Test
    void opensWhenAServiceBreaksOffTriesAgainAndCloses() throws Exception {
        booking(aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 6; i++) {
            problem(post(PATH), 503, "service-unavailable");
        }
        assertThat(breaker.getState()).isEqualTo(OPEN);

        HttpResponse<String> notAsked = post(PATH);
        assertThat(problem(notAsked, 503, "service-unavailable").path("detail").asString())
                .contains("left alone");
        assertThat(retryAfter(notAsked)).isEqualTo(5);
        assertThat(Upstreams.seenBy("booking")).hasSize(6);

        booking(ok("back"));
        await().until(() -> breaker.getState() == HALF_OPEN);
        assertThat(post(PATH).body()).isEqualTo("back");
        assertThat(get(PATH).body()).isEqualTo("back");

        assertThat(breaker.getState()).isEqualTo(CLOSED);
        assertThat(states).containsExactly(OPEN, HALF_OPEN, CLOSED);
    }

    @Test
    void opensAgainWhenTheServiceIsNotBackYet() throws Exception {
        booking(aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 6; i++) {
            post(PATH);
        }
        await().until(() -> breaker.getState() == HALF_OPEN);
        post(PATH);
        post(PATH);

        assertThat(states).containsExactly(OPEN, HALF_OPEN, OPEN);
    }

    @Test
    void countsTimeouts() throws Exception {
        booking(aResponse().withFixedDelay(5000));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                threads.submit(() -> post(PATH));
            }
        }

        assertThat(breaker.getState()).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 429, 500, 503})
    void doesNotCountWhatAServiceSays(int status) throws Exception {
        booking(
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{}"));
        for (int i = 0; i < 10; i++) {
            assertThat(post(PATH).statusCode()).isEqualTo(status);
        }

        assertThat(breaker.getState()).isEqualTo(CLOSED);
        assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(10);
    }

    @Test
    void countsWhatAProxyInBetweenSays() throws Exception {
        booking(aResponse().withStatus(502).withBody("<h1>Bad gateway</h1>"));
        for (int i = 0; i < 6; i++) {
            post(PATH);
        }

        assertThat(breaker.getState()).isEqualTo(OPEN);
    }

    @Test
    void oneServiceThatIsAwayLeavesTheOthersAlone() throws Exception {
        booking(aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 6; i++) {
            post(PATH);
        }

        assertThat(get("/api/appointments/doctors/").statusCode()).isEqualTo(200);
        assertThat(send(inside("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(send(inside("/actuator/prometheus")).body())
                .containsPattern(
                        "resilience4j_circuitbreaker_state\\{.*name=\"booking\".*state=\"open\".*}"
                                + " 1");
    }

    private static void booking(ResponseDefinitionBuilder answer) {
        Upstreams.service("booking").stubFor(any(anyUrl()).willReturn(answer));
    }
}
