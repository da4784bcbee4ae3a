package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.ServiceTest;

@ServiceTest
class MetricsIT {

    /** What many tests have left behind is told, too. */
    private static final int MOST_BYTES = 4 << 20;

    @Autowired WebTestClient web;

    @Test
    void outboxAndConsumersAreMeasured() {
        new Api(web).add("measured");
        await().untilAsserted(() ->
                assertThat(prometheus())
                        .contains("outbox_pending{")
                        .contains("outbox_oldest_age_seconds{")
                        .containsPattern("outbox_sent_total\\{.*} [1-9]")
                        .containsPattern("inbox_events_total\\{.*outcome=\"applied\".*} [1-9]")
                        .contains("kafka_consumer_fetch_manager_records_lag_max{")
                        .contains("commands_running{")
                        .contains("r2dbc_pool_acquired_connections{"));
    }

    /** A scraper has no token. */
    private String prometheus() {
        return web.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
