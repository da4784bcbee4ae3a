package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

/** Which methods there are is known to the services alone. */
class MethodsTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"QUERY", "PROPFIND", "MAKE-IT-SO", "PATCH"})
    void aServiceSaysWhichMethodsThereAre(String method) throws Exception {
        Upstreams.service("booking")
                .stubFor(
                        any(anyUrl())
                                .willReturn(
                                        aResponse()
                                                .withStatus(405)
                                                .withHeader("Allow", "GET,HEAD,OPTIONS")));

        var answer =
                send(
                        as(Tokens.admin(), "/api/appointments/appointments/today/")
                                .method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,OPTIONS");
        assertThat(Upstreams.seenBy("booking"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.getMethod().getName()).isEqualTo(method));
    }

    @Test
    void whereNothingIsThereIsNoMethodEither() throws Exception {
        var request = as(Tokens.admin(), "/nowhere").method("TRACE", BodyPublishers.noBody());
        problem(send(request), 404, "not-found");
    }
}
