package org.umoorsehhat.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** The documents say what the service does. */
class ContractIT extends WaitlistServiceTest {

    @Autowired List<NewTopic> topics;

    @Test
    void topicsAreDeclaredAsDocumented() {
        var own =
                EventContracts.topics().stream()
                        .filter(topic -> topic.owner().equals("waitlist-service"))
                        .toList();
        assertThat(own).hasSize(3);
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
                        LIST + "/{id}/resume",
                        LIST + "/bulk",
                        LIST + "/offers",
                        LIST + "/statistics",
                        "/api/appointments/links/offer",
                        "/api/appointments/links/offer/accept",
                        "/api/appointments/links/offer/decline",
                        "/api/appointments/operations/waitlist-service",
                        "/api/appointments/operations/waitlist-service/dead-letters",
                        "/api/appointments/operations/waitlist-service/dead-letters/replay");
        assertThat(document.at("/components/schemas/EntryView/properties").propertyNames())
                .contains("preferred_time_start", "is_active", "offer");
    }

    @Test
    void metricsCountOffersAndWhoWaits() {
        long doctor = doctor();
        long first = patient();
        long second = patient();
        long entry = join(first, doctor);
        var before = metrics();
        Slot slot = slot(doctor, 10);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        bookAtOnce(slot);
        post("/" + entry + "/accept", Tokens.patient(first), 200);

        long late = join(second, doctor);
        Slot other = slot(doctor, 11);
        booking.held(other, UUID.randomUUID());
        hear("slot-offered", other);
        execute("UPDATE offer SET expires_at = now() WHERE entry_id = " + late);
        hear("offer-expired", other);

        await().atMost(SOON)
                .untilAsserted(() -> {
                    var now = metrics();
                    Map.of(
                                    "waitlist_offers_total{outcome=\"made\"}", 2,
                                    "waitlist_offers_total{outcome=\"accepted\"}", 1,
                                    "waitlist_offers_total{outcome=\"fulfilled\"}", 1,
                                    "waitlist_offers_total{outcome=\"expired\"}", 1,
                                    "waitlist_seats_recovered_total", 1,
                                    "waitlist_freed_to_offer_seconds_count", 2)
                            .forEach((name, more) ->
                                    assertThat(
                                                    now.getOrDefault(name, 0.0)
                                                            - before.getOrDefault(name, 0.0))
                                            .as(name)
                                            .isEqualTo(more.doubleValue()));
                    assertThat(now.get("waitlist_waiting{doctor=\"" + doctor + "\"}"))
                            .isEqualTo(1.0);
                });
        assertThat(metrics().get("waitlist_freed_to_offer_seconds_sum")).isPositive();
    }

    /** All that is measured, without the label that they have in common. */
    private Map<String, Double> metrics() {
        return prometheus()
                .lines()
                .filter(line -> line.startsWith("waitlist_"))
                .map(line -> line.replaceFirst("application=\"[^\"]*\",?", "").replace("{}", ""))
                .collect(
                        Collectors.toMap(
                                line -> line.substring(0, line.lastIndexOf(' ')),
                                line -> Double.valueOf(line.substring(line.lastIndexOf(' ')))));
    }

    /** Nobody limits a scrape: it grows with every address and status that was asked for before. */
    private String prometheus() {
        return web.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
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
