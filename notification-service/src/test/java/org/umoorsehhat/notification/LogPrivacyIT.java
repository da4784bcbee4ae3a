package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.fixture.ContactDataAppender;
import org.umoorsehhat.notification.fixture.DoctorFixture;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.FaultyMailProxy;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.notification.fixture.TestClock;
import org.umoorsehhat.testsupport.Tokens;

/** Whatever goes right or wrong, no log tells a patient's name, address or number. */
class LogPrivacyIT extends ServiceIT {

    @Autowired TestClock clock;

    @AfterEach
    void repair() {
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.reset();
    }

    @Test
    void contactDataIsNeverLogged() throws SQLException {
        try (var log = ContactDataAppender.begin()) {
            LoggerFactory.getLogger(LogPrivacyIT.class).info("to {}", "nour@example.org");
            assertThat(log.leaks()).as("the appender sees what it looks for").hasSize(1);
            sentAndRead();
            refusedAndLost();
            malformedAddress();
            unreadableEvents();
            wrongRequests();
            lettersToDoctors();
            assertThat(log.leaks().subList(1, log.leaks().size())).isEmpty();
        }
    }

    private void sentAndRead() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked().confirmed();
        inbox().await(fixture.email, 2);
        web.get()
                .uri("/api/appointments/reminders?appointment=" + appointment.id)
                .headers(h -> h.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isOk();
        fixture.erasePatient();
    }

    private void refusedAndLost() {
        for (var fault :
                List.of(
                        FaultyMailProxy.Fault.REFUSES,
                        FaultyMailProxy.Fault.BREAKS_IN_MESSAGE,
                        FaultyMailProxy.Fault.LOSES_ANSWER,
                        FaultyMailProxy.Fault.AWAY)) {
            var fixture = new EventFixture(events()).doctorAndPatient();
            MAIL_PROXY.set(fault);
            fixture.offer(Instant.now().plus(Duration.ofHours(2)));
            await().until(() -> "tried".equals(state(fixture)));
            MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
            clock.forward(Duration.ofMinutes(1));
            await().until(() -> "sent".equals(state(fixture)));
        }
    }

    private void malformedAddress() throws SQLException {
        var fixture = new EventFixture(events()).doctor();
        events().sendUnchecked(
                        "booking.internal.patients",
                        "" + fixture.patient,
                        "org.umoorsehhat.booking.patient-registered.v1",
                        """
                        {"patient_id": %d, "name": "Nour Example", "email": "no address@@example.org",
                         "phone": "%s", "locale": "en", "time_zone": "Asia/Riyadh", "is_active": true}
                        """
                                .formatted(fixture.patient, fixture.phone));
        isKnown(fixture);
        fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        inbox().await(fixture.phone + "@sms.local", 1);
    }

    private void isKnown(EventFixture fixture) {
        await().until(() ->
                !text("SELECT 'known' FROM patient WHERE id = " + fixture.patient).isEmpty());
    }

    /** Wrong in every field that holds something about a person. */
    private void unreadableEvents() throws SQLException {
        var fixture = new EventFixture(events());
        String patient =
                """
                {"patient_id": %s, "name": "Nour Example", "email": "nour@example.org", "phone": "+966501234567",
                 "locale": "en", "time_zone": "%s", "is_active": %s}
                """;
        for (String json :
                List.of(
                        patient.formatted("\"nour@example.org\"", "Asia/Riyadh", "true"),
                        patient.formatted("1", "Nour Example", "true"),
                        patient.formatted("1", "Asia/Riyadh", "\"+966501234567\""),
                        patient.formatted("1", "Asia/Riyadh", "true").replace("}", ""))) {
            events().sendUnchecked(
                            "booking.internal.patients",
                            "" + fixture.patient,
                            "org.umoorsehhat.booking.patient-registered.v1",
                            json);
        }
        // Behind the others in their partition.
        fixture.patient("en", "Asia/Riyadh", fixture.email);
        isKnown(fixture);
    }

    private void wrongRequests() {
        for (var body :
                List.of(
                        Map.of("channels", List.of("nour@example.org")),
                        Map.of("push_tokens", "nour@example.org"),
                        Map.of("nour@example.org", "+966501234567"))) {
            web.put()
                    .uri("/api/appointments/preferences/1")
                    .headers(h -> h.setBearerAuth(Tokens.admin()))
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
        web.get()
                .uri("/api/appointments/reminders?appointment=nour@example.org")
                .headers(h -> h.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** A doctor's address is told as little as a patient's. */
    private void lettersToDoctors() {
        var doctor = new DoctorFixture(events(), web).wants(Map.of("phone", "+966501234567"));
        MAIL_PROXY.set(FaultyMailProxy.Fault.REFUSES);
        doctor.requested(Duration.ofDays(3));
        await().until(() ->
                !text("SELECT 'tried' FROM staff_preference WHERE attempts > 0 AND lease IS NULL AND doctor_id = "
                                + doctor.booking.doctor)
                        .isEmpty());
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(doctor.email, 1);
        web.put()
                .uri("/api/appointments/preferences/doctors/" + doctor.booking.doctor)
                .headers(h -> h.setBearerAuth(Tokens.admin()))
                .bodyValue(Map.of("email", "nour@@example.org", "phone", "nour@example.org"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private String state(EventFixture fixture) throws SQLException {
        return text(
                "SELECT CASE WHEN status = 'sent' THEN 'sent' WHEN attempts > 0 AND lease IS NULL THEN 'tried' END"
                        + " FROM delivery WHERE message = 'offer' AND patient_id = "
                        + fixture.patient);
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
