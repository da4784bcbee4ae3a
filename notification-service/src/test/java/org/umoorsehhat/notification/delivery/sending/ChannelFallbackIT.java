package org.umoorsehhat.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.PublishedDeliveryEvents;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Patients who cannot be reached as planned get the message by another channel. */
class ChannelFallbackIT extends ServiceIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void reminderWithoutAddressFailsAndFallsBackToTheNextChannel() {
        var fixture = new EventFixture(events()).doctor().patient("ur", "Asia/Karachi", null);
        // An appointment of a patient who is not known yet would be told by e-mail first.
        await().until(() -> isKnown(fixture.patient));
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        String sms = fixture.phone + "@sms.local";
        assertThat(ReceivedMail.subject(inbox().await(sms, 1))).startsWith("SMS: اپائنٹمنٹ");
        long email = reminder(appointment.id, "email").path("id").asLong();
        web.post()
                .uri("/api/appointments/reminders/" + email + "/send")
                .headers(h -> h.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectBody()
                .jsonPath("$.reminder.status")
                .isEqualTo("failed")
                .jsonPath("$.reminder.error_message")
                .isEqualTo("address-missing");
        assertThat(ReceivedMail.part(inbox().await(sms, 2), "text/plain")).startsWith("یاد دہانی");
        assertThat(PublishedDeliveryEvents.of(kafka, appointment.reference, 2))
                .extracting(PublishedDeliveryEvents::type)
                .containsExactly(
                        "org.umoorsehhat.notification.delivery-failed.v1",
                        "org.umoorsehhat.notification.reminder-sent.v1");
    }

    private boolean isKnown(long patient) {
        return web.get()
                .uri("/api/appointments/preferences/" + patient)
                .headers(h -> h.setBearerAuth(Tokens.admin()))
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .is2xxSuccessful();
    }

    private JsonNode reminder(long appointment, String type) {
        await().until(() -> !reminders(appointment, type).isEmpty());
        return reminders(appointment, type).path(0);
    }

    private JsonNode reminders(long appointment, String type) {
        byte[] body =
                web.get()
                        .uri(
                                "/api/appointments/reminders?reminder_type="
                                        + type
                                        + "&appointment="
                                        + appointment)
                        .headers(h -> h.setBearerAuth(Tokens.admin()))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(body).path("results");
    }
}
