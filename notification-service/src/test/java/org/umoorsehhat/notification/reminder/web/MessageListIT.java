package org.umoorsehhat.notification.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;

/** Which messages went out about an appointment. */
class MessageListIT extends ServiceIT {

    private JsonNode messages(Object appointment, String query) {
        return web.get()
                .uri("/api/appointments/appointments/" + appointment + "/messages" + query)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> told(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(one ->
                        "%s %s %s"
                                .formatted(
                                        one.path("kind").asString(),
                                        one.path("channel").asString(),
                                        one.path("status").asString()))
                .toList();
    }

    @Test
    void everyMessageIsThereWithWhatBecameOfIt() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        inbox().await(fixture.email, 1);
        appointment.confirmed();
        inbox().await(fixture.email, 2);
        appointment.cancelledBy("patient");
        inbox().await(fixture.email, 3);

        await().untilAsserted(() ->
                assertThat(told(messages(appointment.id, "")))
                        .containsExactlyInAnyOrder(
                                "booking email sent",
                                "confirmation email sent",
                                "cancellation email sent",
                                "reminder email cancelled",
                                "reminder sms cancelled"));
        JsonNode page = messages(appointment.id, "");
        assertThat(page.path("count").asInt()).isEqualTo(5);
        JsonNode newest = page.at("/results/0");
        assertThat(newest.path("kind").asString()).isEqualTo("cancellation");
        assertThat(newest.path("appointment").asLong()).isEqualTo(appointment.id);
        assertThat(newest.path("sent_at").asString()).endsWith("Z");
        assertThat(newest.path("error_message").isNull()).isTrue();
        assertThat(newest.has("details")).isFalse();

        // By the appointment's UUID, and a page at a time.
        JsonNode first = messages(appointment.appointmentId, "?cursor=&page_size=3");
        assertThat(first.path("results")).hasSize(3);
        String cursor = first.path("next").asString().replaceFirst(".*cursor=", "");
        JsonNode rest = messages(appointment.id, "?page_size=3&cursor=" + cursor);
        assertThat(rest.path("results")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
    }
}
