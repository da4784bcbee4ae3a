package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
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

    @Test
    void declinedRequestIsToldWithItsReasonWhichGoesWithThePatient() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        inbox().await(fixture.email, 1);
        appointment.declined("We do not treat this here.");
        var declined = inbox().await(fixture.email, 2);
        assertThat(ReceivedMail.subject(declined)).startsWith("Request declined: ");
        assertThat(ReceivedMail.part(declined, "text/plain"))
                .contains("it has been declined", "Reason: We do not treat this here.");
        assertThat(ReceivedMail.part(declined, "text/html")).contains("We do not treat this here.");
        assertThat(ReceivedMail.part(declined, "text/calendar")).contains("METHOD:CANCEL");
        fixture.erasePatient();
        await().until(() -> kept(fixture).equals("0"));
    }

    @Test
    void cancellationByTheClinicSaysWhyAndWhatItWas() {
        var fixture = knownHere(new EventFixture(events()).doctorAndPatient());
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        var booked = inbox().await(fixture.email, 1);
        assertThat(ReceivedMail.part(booked, "text/plain"))
                .contains("Fee: 150.00", "Where: Clinic 4");
        appointment.cancelledBy("admin");
        var cancelled = inbox().await(fixture.email, 2);
        assertThat(ReceivedMail.part(cancelled, "text/plain"))
                .contains("Reason: The doctor is ill.")
                .doesNotContain("Fee:");
    }

    /** Doctors have a topic of their own: a booking may be told of before its doctor is known. */
    private EventFixture knownHere(EventFixture fixture) {
        await().until(() ->
                value("SELECT count(*) FROM doctor WHERE id = " + fixture.doctor).equals("1"));
        return fixture;
    }

    private String kept(EventFixture fixture) throws SQLException {
        return value(
                "SELECT count(*) FROM cancellation_reason WHERE patient_id = " + fixture.patient);
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void whatTheClinicCancelsReachesWhomItHasDeactivatedAndNothingElseDoes() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        var another = fixture.appointment(Duration.ofDays(4)).booked();
        inbox().await(fixture.email, 2);
        fixture.deactivatePatient();
        await().until(() -> !isActive(fixture));
        another.confirmed();
        appointment.cancelledBy("admin");
        var cancelled = inbox().await(fixture.email, 3);
        assertThat(ReceivedMail.subject(cancelled)).startsWith("Appointment cancelled: ");
        await().until(() ->
                value(
                                "SELECT count(*) FROM delivery WHERE reason = 'patient-inactive' AND patient_id = "
                                        + fixture.patient)
                        .equals("1"));
    }

    private boolean isActive(EventFixture fixture) throws SQLException {
        return value("SELECT is_active FROM patient WHERE id = " + fixture.patient).equals("t");
    }
}
