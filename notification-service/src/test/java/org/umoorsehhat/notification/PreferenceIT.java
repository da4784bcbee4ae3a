package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.umoorsehhat.testsupport.Tokens;

/** A patient decides how to be told, and the clinic can still say that it cancels. */
class PreferenceIT extends ServiceIT {

    @Test
    void aPatientChoosesTheChannel() {
        var facts = new Facts(events()).doctorAndPatient();
        put(facts, Map.of("channels", List.of("whatsapp", "email")), HttpStatus.OK);
        facts.appointment(Duration.ofDays(3)).booked();
        var message = inbox().await(facts.phone + "@whatsapp.local", 1);
        assertThat(Inbox.subject(message)).startsWith("WHATSAPP: Appointment requested");
        assertThat(inbox().of(facts.email)).isEmpty();
    }

    @Test
    void onlyTheClinicsCancellationReachesWhoHasOptedOut() {
        var facts = new Facts(events()).doctorAndPatient();
        put(facts, Map.of("opt_outs", List.of("all")), HttpStatus.OK);
        var appointment = facts.appointment(Duration.ofDays(3)).booked().confirmed();
        appointment.cancelledBy("doctor");
        var message = inbox().await(facts.email, 1);
        assertThat(Inbox.subject(message)).startsWith("Appointment cancelled");
        assertThat(Inbox.header(message, "List-Unsubscribe")).isEmpty();
        assertThat(inbox().of(facts.email)).hasSize(1);
    }

    @Test
    void oneClickOptsOut() {
        var facts = new Facts(events()).doctorAndPatient();
        facts.appointment(Duration.ofDays(3)).booked();
        var message = inbox().await(facts.email, 1);
        assertThat(Inbox.header(message, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        String link = Inbox.header(message, "List-Unsubscribe").replaceAll("[<>]", "");
        String path = java.net.URI.create(link).getPath();
        web.get().uri(path).exchange().expectStatus().isOk();
        web.post().uri(path).exchange().expectStatus().isOk();
        web.get()
                .uri("/api/appointments/preferences/" + facts.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(facts.patient)))
                .exchange()
                .expectBody()
                .jsonPath("$.opt_outs[0]")
                .isEqualTo("updates");
    }

    @Test
    void wrongPreferencesAreRefusedAndOthersAreNotThere() {
        var facts = new Facts(events()).doctorAndPatient();
        put(facts, Map.of("channels", List.of("fax")), HttpStatus.BAD_REQUEST);
        put(facts, Map.of("channels", List.of("sms", "sms")), HttpStatus.BAD_REQUEST);
        put(facts, Map.of("opt_outs", List.of("bills")), HttpStatus.BAD_REQUEST);
        put(
                facts,
                Map.of("quiet_hours", Map.of("from", "22:00", "until", "22:00")),
                HttpStatus.BAD_REQUEST);
        put(
                facts,
                Map.of("quiet_hours", Map.of("from", "22:00", "until", "07:00:00")),
                HttpStatus.OK);
        web.get()
                .uri("/api/appointments/preferences/" + facts.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(999_999)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anErasedPatientLeavesNoContactAndGetsNothing() throws SQLException {
        var facts = new Facts(events()).doctorAndPatient();
        var appointment = facts.appointment(Duration.ofDays(3)).booked();
        inbox().await(facts.email, 1);
        facts.erasePatient();
        await().until(() -> count("SELECT count(*) FROM patient WHERE id = " + facts.patient) == 0);
        assertThat(count("SELECT count(*) FROM preference WHERE patient_id = " + facts.patient))
                .isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM delivery WHERE status = 'pending' AND appointment = "
                                        + appointment.id))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void put(Facts facts, Map<String, ?> body, HttpStatus expected) {
        await().untilAsserted(() ->
                web.get()
                        .uri("/api/appointments/preferences/" + facts.patient)
                        .headers(h -> h.setBearerAuth(Tokens.admin()))
                        .exchange()
                        .expectStatus()
                        .isOk());
        web.put()
                .uri("/api/appointments/preferences/" + facts.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(facts.patient)))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }
}
