package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;

@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=2",
            "umoorsehhat.gateway.upstream-limits.max-pending=2",
        })
class PendingRequestLimitTest extends GatewayTest {

    @Test
    void theQueueInFrontOfASlowServiceIsBounded() throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(700)));

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> call = () -> post("/api/appointments/appointments/");
            var calls = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 12; i++) {
                calls.add(threads.submit(call));
            }
            for (Future<HttpResponse<String>> answer : calls) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).containsOnly(200, 503).contains(200, 503);
        assertThat(Upstreams.seenBy("booking").size()).isLessThan(12);
        assertThat(get("/api/appointments/doctors/").statusCode()).isEqualTo(200);
    }
}
