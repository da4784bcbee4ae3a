package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.Tokens;

class ManagementPortTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
            })
    void healthNeedsNoToken(String path) throws Exception {
        assertThat(send(inside(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void metricsNeedNone() throws Exception {
        get("/api/appointments/doctors/");

        assertThat(send(inside("/actuator/prometheus")).body())
                .contains("jvm_memory_used_bytes", "http_server_requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/gateway", "/actuator/heapdump"})
    void nothingElseOfTheInsidesIsServed(String path) throws Exception {
        assertThat(send(inside(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void thePortForClientsHasNoInsides() throws Exception {
        problem(send(anonymous("/actuator/prometheus")), 401, "unauthorized");
        problem(send(as(Tokens.patient(1), "/actuator/prometheus")), 403, "forbidden");
        problem(get("/actuator/prometheus"), 404, "not-found");
        problem(send(anonymous("/actuator/health")), 404, "not-found");
    }
}
