package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;

/** Services that are slow, break off or are not there. */
@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s",
            // These tests fail a lot; the breaker has its own.
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=1000",
            // Nobody listens there.
            "umoorsehhat.gateway.upstream.waitlist=http://localhost:19",
        })
class FailuresTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments/";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void aServiceThatDoesNotAnswerInTimeIsUnavailable(String method) throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(5000)));

        HttpResponse<String> answer =
                send(as(Tokens.admin(), PATH).method(method, BodyPublishers.noBody()));

        JsonNode problem = problem(answer, 503, "service-unavailable");
        assertThat(retryAfter(answer)).isEqualTo(5);
        assertThat(problem.path("detail").asString()).contains("booking did not answer in time");
        assertThat(Upstreams.seenBy("booking")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aGetThatBreaksOffIsRepeated(Fault fault) throws Exception {
        breakOffOnce(fault);

        assertThat(get(PATH).body()).contains("second time");
        assertThat(Upstreams.seenBy("booking")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aPostThatBreaksOffIsNot(Fault fault) throws Exception {
        breakOffOnce(fault);

        HttpResponse<String> answer = post(PATH);

        assertThat(problem(answer, 503, "service-unavailable").path("detail").asString())
                .contains("Idempotency-Key");
        assertThat(retryAfter(answer)).isEqualTo(5);
        assertThat(Upstreams.seenBy("booking")).hasSize(1);
    }

    @Test
    void aServiceThatCannotBeReachedIsUnavailable() throws Exception {
        String path = "/api/appointments/waiting-list/";
        for (HttpResponse<String> answer : List.of(get(path), post(path))) {
            assertThat(problem(answer, 503, "service-unavailable").path("detail").asString())
                    .isEqualTo("waitlist cannot be reached. Try again soon.");
            assertThat(retryAfter(answer)).isEqualTo(5);
        }
    }

    @Test
    void repeatingEnds() throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        problem(get(PATH), 503, "service-unavailable");

        assertThat(Upstreams.seenBy("booking")).hasSize(3);
    }

    @Test
    void anAnswerIsNeverAReasonToRepeat() throws Exception {
        Upstreams.service("booking").stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));

        assertThat(get(PATH).statusCode()).isEqualTo(500);
        assertThat(Upstreams.seenBy("booking")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void whatAProxyInBetweenSaysIsSaidInOurWords(int status) throws Exception {
        Upstreams.service("booking")
                .stubFor(
                        any(anyUrl())
                                .willReturn(
                                        aResponse()
                                                .withStatus(status)
                                                .withHeader("Content-Type", "text/html")
                                                .withHeader("X-Proxy", "in between")
                                                .withBody("<h1>no upstream at 10.0.0.7</h1>")));

        HttpResponse<String> answer = post(PATH);

        problem(answer, 503, "service-unavailable");
        assertThat(retryAfter(answer)).isEqualTo(5);
        assertThat(answer.body()).doesNotContain("10.0.0.7");
        assertThat(answer.headers().firstValue("X-Proxy")).isEmpty();
    }

    @Test
    void anAnswerWithoutItsBodyIsNone() throws Exception {
        Upstreams.service("booking")
                .stubFor(
                        any(anyUrl())
                                .willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        problem(get(PATH), 503, "service-unavailable");
    }

    private static void breakOffOnce(Fault fault) {
        var booking = Upstreams.service("booking");
        booking.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withFault(fault))
                        .willSetStateTo("broken off"));
        booking.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs("broken off")
                        .willReturn(okJson("\"second time\"")));
    }
}
