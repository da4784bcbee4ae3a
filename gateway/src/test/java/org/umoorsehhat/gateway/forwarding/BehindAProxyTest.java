package org.umoorsehhat.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(properties = "TRUSTED_PROXIES=127.0.0.0/8,::1")
class BehindAProxyTest extends GatewayTest {

    @Test
    void servicesAreToldWhatTheProxySaw() throws Exception {
        send(
                as(Tokens.admin(), "/api/appointments/doctors/")
                        .header("X-Forwarded-For", "192.0.2.66, 198.51.100.1")
                        .header("X-Forwarded-Host", "clinic.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=192.0.2.66;host=evil.example"));

        LoggedRequest seen = Upstreams.seenBy("scheduling").getFirst();
        assertThat(seen.getUrl()).isEqualTo("/api/appointments/doctors");
        assertThat(seen.header("X-Forwarded-For").values()).containsExactly("198.51.100.1");
        assertThat(seen.header("X-Forwarded-Host").values()).containsExactly("clinic.example");
        assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("https");
        assertThat(seen.header("X-Forwarded-Port").values()).containsExactly("443");
        assertThat(seen.containsHeader("Forwarded")).isFalse();
    }
}
