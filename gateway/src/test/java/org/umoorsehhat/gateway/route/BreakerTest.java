package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.CLOSED;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.HALF_OPEN;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(
        properties = {
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=6",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=3s",
            "resilience4j.circuitbreaker.configs.default.permitted-number-of-calls-in-half-open-state=2",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s",
            // Nobody listens there.
            "umoorsehhat.gateway.upstream.waitlist=http://localhost:19",
        })
class BreakerTest extends GatewayTest {

    private static final String STREAM = "/api/appointments/appointments/stream";
    private static final String PATH = "/api/appointments/appointments/";

    private static final AtomicLong OTHERS = new AtomicLong(1000);

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
            problem(postOfAnother(), 503, "service-unavailable");
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
            postOfAnother();
        }
        await().until(() -> breaker.getState() == HALF_OPEN);
        postOfAnother();
        postOfAnother();

        assertThat(states).containsExactly(OPEN, HALF_OPEN, OPEN);
    }

    @Test
    void countsTimeouts() throws Exception {
        booking(aResponse().withFixedDelay(5000));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                threads.submit(this::postOfAnother);
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
            postOfAnother();
        }

        assertThat(breaker.getState()).isEqualTo(OPEN);
    }

    @Test
    void oneServiceThatIsAwayLeavesTheOthersAlone() throws Exception {
        booking(aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 6; i++) {
            postOfAnother();
        }

        assertThat(get("/api/appointments/doctors/").statusCode()).isEqualTo(200);
        assertThat(send(inside("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(send(inside("/actuator/prometheus")).body())
                .containsPattern(
                        "resilience4j_circuitbreaker_state\\{.*name=\"booking\".*state=\"open\".*}"
                                + " 1");
    }

    @Test
    void whatOneCallerBringsAboutAloneClosesNothingForOthers() throws Exception {
        Upstreams.service("booking")
                .stubFor(
                        any(urlMatching(".*odd.*"))
                                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        for (int i = 0; i < 30; i++) {
            problem(
                    send(
                            as(Tokens.patient(1), PATH + "?odd=" + i)
                                    .POST(BodyPublishers.ofString("{}"))),
                    503,
                    "service-unavailable");
        }

        assertThat(breaker.getState()).isEqualTo(CLOSED);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(3);
        assertThat(postOfAnother().statusCode()).isEqualTo(200);
        assertThat(get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void liveStreamsHaveABreakerOfTheirOwn() throws Exception {
        CircuitBreaker streams = breakers.circuitBreaker("booking-stream");
        streams.reset();
        Upstreams.service("booking")
                .stubFor(
                        any(urlPathEqualTo(STREAM))
                                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        for (int i = 0; i < 8; i++) {
            send(as(Tokens.patient(OTHERS.incrementAndGet()), STREAM));
        }

        assertThat(streams.getState()).isEqualTo(OPEN);
        assertThat(breaker.getState()).isEqualTo(CLOSED);
        assertThat(postOfAnother().statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatNobodyReachesIsGivenUpWhoeverAsks() throws Exception {
        CircuitBreaker waitlist = breakers.circuitBreaker("waitlist");
        waitlist.reset();
        for (int i = 0; i < 6; i++) {
            send(as(Tokens.patient(1), "/api/appointments/waiting-list"));
        }

        assertThat(waitlist.getState()).isEqualTo(OPEN);
    }

    /** Of somebody who has not failed yet. */
    private HttpResponse<String> postOfAnother() throws Exception {
        return send(
                as(Tokens.patient(OTHERS.incrementAndGet()), PATH)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static void booking(ResponseDefinitionBuilder answer) {
        Upstreams.service("booking").stubFor(any(anyUrl()).willReturn(answer));
    }
}
