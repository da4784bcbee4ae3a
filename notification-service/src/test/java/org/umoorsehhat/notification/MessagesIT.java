package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Offers that end, doctors who are away, and patients who cannot be reached as planned. */
class MessagesIT extends ServiceIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whoWasOfferedASeatIsToldThatItIsGoneAndWhy() {
        var facts = new Facts(events()).doctorAndPatient();
        var offer = facts.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(facts.email, 1);
        facts.offerEnded(offer, "expired", "expired");
        var gone = inbox().await(facts.email, 2);
        assertThat(Inbox.subject(gone)).startsWith("The offered appointment is gone");
        assertThat(Inbox.part(gone, "text/plain")).contains("You stay on the waiting list");
    }

    @Test
    void patientsAreToldThatTheirDoctorIsAwayAndThatItWasCalledOff() {
        var facts = new Facts(events()).doctorAndPatient();
        var appointment = facts.appointment(Duration.ofDays(3)).booked();
        inbox().await(facts.email, 1);
        facts.absence(facts.doctor, appointment.start, false);
        assertThat(Inbox.subject(inbox().await(facts.email, 2)))
                .startsWith("Your doctor will be away");
        facts.absence(facts.doctor, appointment.start, true);
        assertThat(Inbox.subject(inbox().await(facts.email, 3)))
                .startsWith("Your appointment takes place");
    }

    @Test
    void aReminderWithoutAnAddressFailsSaysSoAndGoesByTheNextChannel() {
        var facts = new Facts(events()).doctor().patient("ur", "Asia/Karachi", null);
        // An appointment of a patient who is not known yet would be told by e-mail first.
        await().until(() -> isKnown(facts.patient));
        var appointment = facts.appointment(Duration.ofDays(3)).booked();
        String sms = facts.phone + "@sms.local";
        assertThat(Inbox.subject(inbox().await(sms, 1))).startsWith("SMS: اپائنٹمنٹ");
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
        assertThat(Inbox.part(inbox().await(sms, 2), "text/plain")).startsWith("یاد دہانی");
        assertThat(DeliveryEvents.of(kafka, appointment.reference, 2))
                .extracting(DeliveryEvents::type)
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
