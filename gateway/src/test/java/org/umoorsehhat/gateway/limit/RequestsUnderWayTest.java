package org.umoorsehhat.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(properties = "umoorsehhat.gateway.rate-limit.at-once=5")
class RequestsUnderWayTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments";

    @Test
    void aCallerHasOnlySoManyUnderWayAndOthersTheirs() throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(ok("slow").withFixedDelay(1500)));
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 12; n++) {
                answers.add(threads.submit(() -> send(as(Tokens.patient(1), PATH))));
            }
            answers.add(threads.submit(() -> send(as(Tokens.patient(2), PATH))));
        }
        List<Integer> statuses = new ArrayList<>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }

        assertThat(statuses.removeLast()).isEqualTo(200);
        assertThat(statuses).containsOnly(200, 429).filteredOn(s -> s == 200).hasSize(5);
        assertThat(send(as(Tokens.patient(1), PATH)).statusCode())
                .as("when those are over")
                .isEqualTo(200);
    }

    @Test
    void aLongPageCountsForSeveralAndIsAlwaysAnsweredAlone() {
        var underWay = new RequestsUnderWay(5);

        assertThat(underWay.begin("alone", 8)).isTrue();
        assertThat(underWay.begin("alone", 1)).isFalse();
        underWay.end("alone", 8);
        assertThat(underWay.begin("several", 2)).isTrue();
        assertThat(underWay.begin("several", 2)).isTrue();
        assertThat(underWay.begin("several", 2)).isFalse();
        assertThat(underWay.begin("several", 1)).isTrue();
        assertThat(underWay.begin("alone", 5)).as("nothing is left behind").isTrue();
    }
}
