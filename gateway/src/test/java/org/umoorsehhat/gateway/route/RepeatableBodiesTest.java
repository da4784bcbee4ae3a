package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

class RepeatableBodiesTest extends GatewayTest {

    private static final CountDownLatch REACHED = new CountDownLatch(1);

    /** Hears of a request before its body is whole, if anybody passes it on by then. */
    private static final RawService WAITLIST = new RawService(out -> REACHED.countDown());

    @LocalServerPort int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) {
        registry.add("umoorsehhat.gateway.upstream.waitlist", WAITLIST::url);
    }

    @AfterAll
    static void close() throws IOException {
        WAITLIST.close();
    }

    @Test
    void theBodyOfAPostIsPassedOnAsItComes() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/appointments/waiting-list HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Length: 100000\r
                    \r
                    """
                            .formatted(Tokens.patient(1))
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[50_000]);
            out.flush();

            assertThat(REACHED.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theBodyOfAGetIsThereAgainWhenItIsRepeated() throws Exception {
        var booking = Upstreams.service("booking");
        booking.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                        .willSetStateTo("broken off"));
        booking.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs("broken off")
                        .willReturn(ok("second time")));

        assertThat(
                        send(as(Tokens.patient(1), "/api/appointments/appointments")
                                        .method("GET", BodyPublishers.ofString("a body")))
                                .body())
                .isEqualTo("second time");
        assertThat(Upstreams.seenBy("booking"))
                .extracting(request -> request.getBodyAsString())
                .containsExactly("a body", "a body");
    }
}
