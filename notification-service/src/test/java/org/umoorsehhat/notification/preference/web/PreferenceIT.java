package org.umoorsehhat.notification.preference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient decides how to be told, and the clinic can still say that it cancels. */
class PreferenceIT extends ServiceIT {

    @Test
    void patientChoosesTheChannel() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        put(fixture, Map.of("channels", List.of("whatsapp", "email")), HttpStatus.OK);
        fixture.appointment(Duration.ofDays(3)).booked();
        var message = inbox().await(fixture.phone + "@whatsapp.local", 1);
        assertThat(ReceivedMail.subject(message)).startsWith("WHATSAPP: Appointment requested");
        assertThat(inbox().of(fixture.email)).isEmpty();
    }

    @Test
    void onlyCancellationsByTheClinicReachOptedOutPatients() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        put(fixture, Map.of("opt_outs", List.of("all")), HttpStatus.OK);
        var appointment = fixture.appointment(Duration.ofDays(3)).booked().confirmed();
        appointment.cancelledBy("doctor");
        var message = inbox().await(fixture.email, 1);
        assertThat(ReceivedMail.subject(message)).startsWith("Appointment cancelled");
        assertThat(ReceivedMail.header(message, "List-Unsubscribe")).isEmpty();
        assertThat(inbox().of(fixture.email)).hasSize(1);
    }

    @Test
    void unsubscribeLinkOptsOut() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        fixture.appointment(Duration.ofDays(3)).booked();
        var message = inbox().await(fixture.email, 1);
        assertThat(ReceivedMail.header(message, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        String link = ReceivedMail.header(message, "List-Unsubscribe").replaceAll("[<>]", "");
        String path = java.net.URI.create(link).getPath();
        web.get().uri(path).exchange().expectStatus().isOk();
        web.post().uri(path).exchange().expectStatus().isOk();
        web.get()
                .uri("/api/appointments/preferences/" + fixture.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                .exchange()
                .expectBody()
                .jsonPath("$.opt_outs[0]")
                .isEqualTo("updates");
    }

    @Test
    void invalidPreferencesAreRefusedAndThoseOfOthersAreNotFound() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        put(fixture, Map.of("channels", List.of("fax")), HttpStatus.BAD_REQUEST);
        put(fixture, Map.of("channels", List.of("sms", "sms")), HttpStatus.BAD_REQUEST);
        put(fixture, Map.of("opt_outs", List.of("bills")), HttpStatus.BAD_REQUEST);
        put(
                fixture,
                Map.of("quiet_hours", Map.of("from", "22:00", "until", "22:00")),
                HttpStatus.BAD_REQUEST);
        put(
                fixture,
                Map.of("quiet_hours", Map.of("from", "22:00", "until", "07:00:00")),
                HttpStatus.OK);
        put(
                fixture,
                Map.of("quiet_hours", Map.of("from", "22:00", "until", "24:00")),
                HttpStatus.OK);
        web.get()
                .uri("/api/appointments/preferences/" + fixture.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(999_999)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void erasedPatientLeavesNoContactDataAndGetsNothing() throws SQLException {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        inbox().await(fixture.email, 1);
        fixture.erasePatient();
        await().until(() ->
                count("SELECT count(*) FROM patient WHERE id = " + fixture.patient) == 0);
        assertThat(count("SELECT count(*) FROM preference WHERE patient_id = " + fixture.patient))
                .isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM delivery WHERE status = 'pending' AND appointment = "
                                        + appointment.id))
                .isZero();
    }

    /**
     * A telephone that changes hands, or a family's: whoever registers it last gets its messages.
     */
    @Test
    void aDeviceIsOnePatientsWhoRegisteredItLast() {
        var first = new EventFixture(events()).doctorAndPatient();
        var second = new EventFixture(events()).doctorAndPatient();
        String device = "device-" + first.patient;
        put(first, Map.of("push_tokens", List.of("own", device, device)), HttpStatus.OK);
        assertThat(read(first).path("push_tokens").valueStream().map(JsonNode::asString))
                .containsExactly("own", device);
        String before = tag(first);
        put(second, Map.of("push_tokens", List.of(device)), HttpStatus.OK);
        assertThat(read(first).path("push_tokens").valueStream().map(JsonNode::asString))
                .containsExactly("own");
        assertThat(tag(first)).as("others than were read").isNotEqualTo(before);
        assertThat(read(second).at("/push_tokens/0").asString()).isEqualTo(device);
        put(first, Map.of("push_tokens", List.of()), HttpStatus.OK);
        assertThat(read(second).at("/push_tokens/0").asString()).isEqualTo(device);
    }

    @Test
    void manyWhoRegisterOneDeviceAtOnceStoreItOnce() throws Exception {
        var fixtures =
                IntStream.range(0, 6)
                        .mapToObj(n -> new EventFixture(events()).doctorAndPatient())
                        .toList();
        String device = "shared-" + fixtures.getFirst().patient;
        for (var fixture : fixtures) {
            put(fixture, Map.of(), HttpStatus.OK);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    threads.invokeAll(
                            fixtures.stream().map(fixture -> register(fixture, device)).toList())) {
                done.get();
            }
        }
        assertThat(count("SELECT count(*) FROM push_token WHERE token = '" + device + "'"))
                .isEqualTo(1);
    }

    private Callable<Boolean> register(EventFixture fixture, String device) {
        return () -> {
            put(fixture, Map.of("push_tokens", List.of(device)), HttpStatus.OK);
            return true;
        };
    }

    @Test
    void onlyAProviderStopsANumber() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        put(fixture, Map.of("stopped", List.of("sms")), HttpStatus.BAD_REQUEST);
        put(fixture, Map.of("stopped", List.of()), HttpStatus.OK);
        assertThat(read(fixture).path("stopped").isEmpty()).isTrue();
    }

    private JsonNode read(EventFixture fixture) {
        return new JsonMapper()
                .readTree(
                        Objects.requireNonNull(
                                response(fixture).expectBody().returnResult().getResponseBody()));
    }

    private String tag(EventFixture fixture) {
        return Objects.requireNonNull(
                response(fixture).returnResult(byte[].class).getResponseHeaders().getETag());
    }

    private WebTestClient.ResponseSpec response(EventFixture fixture) {
        return web.get()
                .uri("/api/appointments/preferences/" + fixture.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                .exchange();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void put(EventFixture fixture, Map<String, ?> body, HttpStatus expected) {
        await().untilAsserted(() ->
                web.get()
                        .uri("/api/appointments/preferences/" + fixture.patient)
                        .headers(h -> h.setBearerAuth(Tokens.admin()))
                        .exchange()
                        .expectStatus()
                        .isOk());
        web.put()
                .uri("/api/appointments/preferences/" + fixture.patient)
                .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }
}
