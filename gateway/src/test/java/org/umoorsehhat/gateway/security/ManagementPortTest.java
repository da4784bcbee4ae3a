package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;

@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTest extends GatewayTest {

    @LocalManagementPort int managementPort;

    @Test
    void aPortOfItsOwnNeedsNoToken() throws Exception {
        URI metrics = URI.create("http://localhost:" + managementPort + "/actuator/prometheus");

        assertThat(send(HttpRequest.newBuilder(metrics)).body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void thePortForClientsHasNoInsidesThen() throws Exception {
        problem(send(anonymous("/actuator/prometheus")), 401, "unauthorized");
        problem(get("/actuator/prometheus"), 404, "not-found");
    }
}
