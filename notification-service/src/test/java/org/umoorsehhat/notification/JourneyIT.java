package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What patients get to read when things happen to them. */
class JourneyIT extends ServiceIT {

    @Test
    void aPatientReadsOfABookingItsConfirmationAndItsCancellation() {
        var facts = new Facts(events()).doctorAndPatient();
        var appointment = facts.appointment(Duration.ofDays(3)).booked();
        var booked = inbox().await(facts.email, 1);
        assertThat(Inbox.subject(booked)).startsWith("Appointment requested: ");
        appointment.confirmed();
        var confirmed = inbox().await(facts.email, 2);
        assertThat(Inbox.subject(confirmed)).startsWith("Appointment confirmed: ");
        assertThat(Inbox.part(confirmed, "text/plain"))
                .contains("Hello Nour Example,", "Dr. Salma Example", "Clinic 4");
        assertThat(Inbox.part(confirmed, "text/html")).contains("lang=\"en\" dir=\"ltr\"");
        assertThat(Inbox.part(confirmed, "text/calendar"))
                .contains("METHOD:REQUEST", "UID:" + appointment.reference, "SEQUENCE:2");
        assertThat(Inbox.header(confirmed, "List-Unsubscribe"))
                .contains("/unsubscribe/")
                .endsWith("/updates>");
        appointment.cancelledBy("admin");
        var cancelled = inbox().await(facts.email, 3);
        assertThat(Inbox.subject(cancelled)).startsWith("Appointment cancelled: ");
        assertThat(Inbox.part(cancelled, "text/plain")).contains("cancelled by the clinic");

        var events = DeliveryEvents.of(kafka, appointment.reference, 1);
        assertThat(events)
                .singleElement()
                .satisfies(event -> {
                    assertThat(DeliveryEvents.type(event))
                            .isEqualTo("org.umoorsehhat.notification.confirmation-sent.v1");
                    assertThat(event.value()).contains("\"channel\": \"email\"");
                });
    }

    @Test
    void anOfferArrivesAtOnceAndSaysUntilWhenAndHow() {
        var facts = new Facts(events()).doctorAndPatient();
        facts.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(facts.email, 1);
        long began = System.nanoTime();
        facts.offer(Instant.now().plus(Duration.ofMinutes(30)));
        var offer = inbox().await(facts.email, 2);
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertThat(Inbox.subject(offer)).startsWith("An appointment is free: ");
        assertThat(Inbox.part(offer, "text/plain"))
                .contains("before ", "/waiting-list/301/accept/", "/waiting-list/301/decline/");
        assertThat(millis).isLessThan(1_000);
    }
}
