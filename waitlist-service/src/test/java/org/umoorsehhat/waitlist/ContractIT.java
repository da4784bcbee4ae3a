package org.umoorsehhat.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.contract.EventContracts;

/** The documents say what the service does. */
class ContractIT extends WaitlistTest {

    @Autowired List<NewTopic> topics;

    @Test
    void topicsAreDeclaredAsDocumented() {
        var own =
                EventContracts.topics().stream()
                        .filter(topic -> topic.owner().equals("waitlist-service"))
                        .toList();
        assertThat(own).hasSize(2);
        for (var documented : own) {
            var declared =
                    topics.stream()
                            .filter(topic -> topic.name().equals(documented.name()))
                            .findFirst()
                            .orElseThrow();
            var configs =
                    declared.configs() == null ? Map.<String, String>of() : declared.configs();
            documented
                    .configs()
                    .forEach((name, value) -> {
                        if (!(name.equals("cleanup.policy") && value.equals("delete"))) {
                            assertThat(configs).containsEntry(name, value);
                        }
                    });
        }
    }

    @Test
    void openApiHasEveryEndpointInSnakeCase() {
        var document = call(HttpMethod.GET, "/v3/api-docs", Tokens.admin(), null, 200);
        var paths = document.path("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        LIST,
                        LIST + "/{id}",
                        LIST + "/{id}/history",
                        LIST + "/{id}/accept",
                        LIST + "/{id}/decline",
                        LIST + "/{id}/notify",
                        LIST + "/{id}/deactivate",
                        LIST + "/bulk");
        assertThat(document.at("/components/schemas/EntryView/properties").propertyNames())
                .contains("preferred_time_start", "is_active", "offer");
    }

    @Test
    void metricsCountOffersAndWhoWaits() {
        long doctor = doctor();
        join(patient(), doctor);
        booking.held(slot(doctor, 10), java.util.UUID.randomUUID());
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(prometheus())
                                .contains("waitlist_offers_total{")
                                .contains("outcome=\"made\"")
                                .contains("waitlist_freed_to_offer_seconds_count"));
    }

    private String prometheus() {
        return web.get()
                .uri("/actuator/prometheus")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
