package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;

/** A patient who is erased is nowhere any more. */
// Late: the number of whom it erases is nobody's afterwards.
@Order(Integer.MAX_VALUE - 2)
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, String> PERSON =
            Map.of(
                    "name", "Haleema Farewell",
                    "email", "haleema@farewell.example",
                    "phone", "+447700901234",
                    "locale", "en",
                    "time_zone", "Asia/Riyadh");
    private static final String TRACES = "Haleema Farewell|haleema@farewell|447700901234";

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(platform);

    @Test
    void noServiceKnowsThePatientAnyMore() throws Exception {
        String id = api.post("admin", "patients/", PERSON).text("id");
        String user = "patient" + id;
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();
        Answer booked = api.post(user, "appointments/", slot.booking(Long.parseLong(id)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        api.post(
                user,
                "appointments/" + booked.text("id") + "/cancel/",
                Map.of("cancellation_reason", "Feeling better"));
        assertThat(
                        api.post(
                                        user,
                                        "waiting-list/",
                                        Map.of(
                                                "doctor",
                                                slot.doctor(),
                                                "preferred_date",
                                                slot.date().plusDays(1).toString()))
                                .status())
                .isEqualTo(201);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ledger.whereIs(TRACES))
                                .contains(
                                        "booking.patient",
                                        "waitlist.patient",
                                        "notification.patient"));
        await().atMost(SOON).until(() -> !api.inbox("haleema@farewell.example").isEmpty());

        Answer answer = api.post("admin", "patients/" + id + "/erase/", Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(ledger.whereIs(TRACES)).isEmpty());
        var topics = new Topics(platform.kafkaBootstrapServers());
        assertThat(topics.newest("booking.internal.patients", id))
                .as("a tombstone, which compaction leaves alone")
                .isNull();
        assertThat(auditChains()).contains("\"intact\":true");
    }

    private String auditChains() throws IOException, InterruptedException {
        URI address = platform.management(Service.BOOKING).resolve("/actuator/auditchain");
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + api.token("admin"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
