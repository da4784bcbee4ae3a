package org.umoorsehhat.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

class UnknownPathTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api",
                "/api/",
                "/api/appointments/nowhere/",
                "/api/appointments/doctorsx/",
                "/v3/api-docs/nowhere",
                "/oauth2/token",
            })
    void anUnknownPathIsNotFound(String path) throws Exception {
        problem(get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/appointments/appointments/../doctors/",
                "/api/appointments//doctors/",
                "/api/appointments/doctors/%2e%2e/",
                "/api/appointments/doctors/a%2Fb/",
                "/api/appointments/doctors;a=b/",
            })
    void aPathThatMayMeanTwoThingsIsRefused(String path) throws Exception {
        problem(get(path), 400, "bad-request");

        assertThat(Upstreams.seenBy("scheduling")).isEmpty();
    }

    @Test
    void moreMediaTypesThanAnybodyNeedsAreRefused() throws Exception {
        var request = as(Tokens.admin(), "/api/appointments/appointments");
        problem(
                send(request.header("Accept", "a/b;q=0.1,".repeat(60) + "c/d")),
                406,
                "not-acceptable");
    }

    @Test
    void theTraceOfTheCallerIsTakenUp() throws Exception {
        String traceId = "0af7651916cd43dd8448eb211c80319c";

        var answer =
                send(
                        as(Tokens.admin(), "/nowhere")
                                .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01"));

        assertThat(problem(answer, 404, "not-found").path("trace_id").asString())
                .isEqualTo(traceId);
    }
}
