package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.PublishedDeliveryEvents;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** What patients get to read when things happen to their appointments. */
class AppointmentMessagesIT extends ServiceIT {

    @Test
    void bookingConfirmationAndCancellationAreSentByEmail() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        var booked = inbox().await(fixture.email, 1);
        assertThat(ReceivedMail.subject(booked)).startsWith("Appointment requested: ");
        appointment.confirmed();
        var confirmed = inbox().await(fixture.email, 2);
        assertThat(ReceivedMail.subject(confirmed)).startsWith("Appointment confirmed: ");
        assertThat(ReceivedMail.part(confirmed, "text/plain"))
                .contains("Hello Nour Example,", "Dr. Salma Example", "Clinic 4")
                .contains("Reference: " + appointment.shortReference);
        assertThat(ReceivedMail.part(confirmed, "text/html")).contains("lang=\"en\" dir=\"ltr\"");
        assertThat(ReceivedMail.part(confirmed, "text/calendar"))
                .contains("METHOD:REQUEST", "UID:" + appointment.reference, "SEQUENCE:2");
        assertThat(ReceivedMail.header(confirmed, "List-Unsubscribe"))
                .contains("/unsubscribe/")
                .endsWith("/updates>");
        appointment.cancelledBy("admin");
        var cancelled = inbox().await(fixture.email, 3);
        assertThat(ReceivedMail.subject(cancelled)).startsWith("Appointment cancelled: ");
        assertThat(ReceivedMail.part(cancelled, "text/plain")).contains("cancelled by the clinic");

        var events = PublishedDeliveryEvents.of(kafka, appointment.reference, 1);
        assertThat(events)
                .singleElement()
                .satisfies(event -> {
                    assertThat(PublishedDeliveryEvents.type(event))
                            .isEqualTo("org.umoorsehhat.notification.confirmation-sent.v1");
                    assertThat(event.value())
                            .contains(
                                    "\"channel\": \"email\"",
                                    "\"reference\": \"" + appointment.shortReference + "\"");
                });
    }
}
