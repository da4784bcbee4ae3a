package org.umoorsehhat.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

/** Nobody is a trusted proxy here: whatever a client says about itself is dropped. */
class ForwardedHeadersTest extends GatewayTest {

    @Test
    void servicesAreToldWhatTheGatewaySawAndNothingElse() throws Exception {
        var answer =
                send(
                        as(Tokens.admin(), "/api/appointments/doctors/")
                                .header("X-Forwarded-For", "198.51.100.1")
                                .header("X-Forwarded-Host", "evil.example")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Prefix", "/evil")
                                .header("Forwarded", "for=198.51.100.1;host=evil.example"));

        LoggedRequest seen = Upstreams.seenBy("scheduling").getFirst();
        assertThat(seen.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host").values())
                .containsExactly("localhost:" + answer.request().uri().getPort());
        assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("http");
        assertThat(seen.containsHeader("X-Forwarded-Prefix")).isFalse();
        assertThat(seen.containsHeader("Forwarded")).isFalse();
    }
}
