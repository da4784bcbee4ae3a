package org.umoorsehhat.notification.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.PublishedDeliveryEvents;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reminders follow the appointment, and can be read and changed by those who may. */
class ReminderApiIT extends ServiceIT {

    private static final String REMINDERS = "/api/appointments/reminders";
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void remindersAreCreatedOnceAndCancelledWithTheAppointment() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        appointment.confirmed();
        appointment.fact("changed", "confirmed", "");
        inbox().await(fixture.email, 2);
        List<JsonNode> reminders = of(appointment.id);
        assertThat(reminders).hasSize(2);
        assertThat(reminders.getFirst().path("reminder_type").asString()).isEqualTo("sms");
        assertThat(Instant.parse(reminders.getFirst().path("scheduled_for").asString()))
                .isEqualTo(appointment.start.minus(Duration.ofHours(2)));
        assertThat(Instant.parse(reminders.getLast().path("scheduled_for").asString()))
                .isEqualTo(appointment.start.minus(Duration.ofHours(24)));
        JsonNode details = reminders.getFirst().path("appointment_details");
        assertThat(details.path("doctor").asString()).isEqualTo("Dr. Salma Example");
        assertThat(details.path("patient").asString()).isEqualTo("Nour Example");

        appointment.cancelledBy("patient");
        await().untilAsserted(() ->
                assertThat(of(appointment.id))
                        .allMatch(r -> r.path("status").asString().equals("cancelled")));
    }

    @Test
    void rescheduleCreatesNewRemindersButNoneInThePast() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        inbox().await(fixture.email, 1);
        long old = appointment.id;
        appointment.rescheduledTo(appointment.start.minus(Duration.ofHours(60)));
        await().until(() -> of(appointment.id).size() == 1);
        assertThat(of(appointment.id).getFirst().path("reminder_type").asString()).isEqualTo("sms");
        assertThat(of(old)).allMatch(r -> r.path("status").asString().equals("cancelled"));
        var moved = inbox().await(fixture.email, 2);
        assertThat(ReceivedMail.subject(moved)).startsWith("Appointment moved to ");
        assertThat(ReceivedMail.part(moved, "text/calendar"))
                .contains("UID:" + appointment.reference, "SEQUENCE:2");
    }

    @Test
    void reminderIsCreatedChangedSentAndDeletedByHand() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        // The patient is known by now.
        inbox().await(fixture.email, 1);
        String doctor = Tokens.doctor(fixture.doctor);
        var made =
                post(
                        doctor,
                        REMINDERS,
                        Map.of(
                                "appointment",
                                appointment.id,
                                "reminder_type",
                                "email",
                                "scheduled_for",
                                appointment.start.minus(Duration.ofHours(1)).toString()),
                        HttpStatus.CREATED);
        long id = made.path("id").asLong();
        web.patch()
                .uri(REMINDERS + "/" + id)
                .headers(h -> h.setBearerAuth(doctor))
                .bodyValue(Map.of("reminder_type", "sms"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reminder_type")
                .isEqualTo("sms");
        var read = (ObjectNode) get(doctor, REMINDERS + "/" + id);
        read = (ObjectNode) patch(doctor, REMINDERS + "/" + id, read, HttpStatus.OK);
        read.put("status", "sent");
        assertThat(
                        patch(doctor, REMINDERS + "/" + id, read, HttpStatus.BAD_REQUEST)
                                .path("errors")
                                .propertyNames())
                .containsExactly("status");
        web.post()
                .uri(REMINDERS + "/" + id + "/send")
                .headers(h -> {
                    h.setBearerAuth(doctor);
                    h.setIfMatch("\"99\"");
                })
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        var sent = post(doctor, REMINDERS + "/" + id + "/send", Map.of(), HttpStatus.OK);
        assertThat(sent.path("reminder").path("status").asString()).isEqualTo("sent");
        assertThat(sent.path("reminder").path("is_sent").asBoolean()).isTrue();
        var sms = inbox().await(fixture.phone + "@sms.local", 1);
        assertThat(ReceivedMail.part(sms, "text/plain")).startsWith("Reminder: Dr. Salma Example");
        post(doctor, REMINDERS + "/" + id + "/send", Map.of(), HttpStatus.CONFLICT);
        long another =
                of(appointment.id).stream()
                        .filter(r -> r.path("status").asString().equals("pending"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        for (int i = 0; i < 2; i++) {
            web.post()
                    .uri(REMINDERS + "/" + another + "/send")
                    .headers(h -> {
                        h.setBearerAuth(doctor);
                        h.set("Idempotency-Key", "send-" + another);
                    })
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.reminder.status")
                    .isEqualTo("sent");
        }
        var bulk =
                post(
                        doctor,
                        REMINDERS + "/bulk",
                        Map.of("action", "send", "ids", List.of(id, 999_999_999L)),
                        HttpStatus.OK);
        assertThat(bulk.path("results").path(0).path("result").asString())
                .isEqualTo("already-sent");
        assertThat(bulk.path("results").path(1).path("result").asString()).isEqualTo("not-found");
        assertThat(bulk.at("/results/1/status").asString()).isEqualTo("failed");
        assertThat(bulk.at("/results/1/problem/status").asInt()).isEqualTo(404);
        assertThat(bulk.path("succeeded").asInt(-1)).isZero();
        assertThat(bulk.path("failed").asInt()).isEqualTo(2);
        status(doctor, "DELETE", REMINDERS + "/" + id, HttpStatus.NO_CONTENT);
        status(doctor, "GET", REMINDERS + "/" + id, HttpStatus.NOT_FOUND);
        assertThat(PublishedDeliveryEvents.of(kafka, appointment.reference, 1))
                .extracting(PublishedDeliveryEvents::type)
                .contains("org.umoorsehhat.notification.reminder-sent.v1");
    }

    @Test
    void repeatedIdempotencyKeySendsNothingAndReturnsTheSameAnswer() throws SQLException {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        inbox().await(fixture.email, 1);
        List<Long> ids = of(appointment.id).stream().map(r -> r.path("id").asLong()).toList();
        Map<String, ?> all = Map.of("action", "send", "ids", ids);
        String admin = Tokens.admin();
        for (int n = 0; n < 2; n++) {
            assertThat(keyed(admin, REMINDERS + "/bulk", "bulk-" + fixture.patient, all))
                    .hasToString(
                            "{\"results\":[%s,%s],\"succeeded\":2,\"failed\":0}"
                                    .formatted(sent(ids.getFirst()), sent(ids.getLast())));
        }
        assertThat(inbox().of(fixture.email)).hasSize(2);
        assertThat(inbox().of(fixture.phone + "@sms.local")).hasSize(1);

        String key = "process-" + fixture.patient;
        JsonNode first = keyed(admin, REMINDERS + "/process", key, Map.of());
        assertThat(first.path("failed").asInt(-1)).isNotNegative();
        // As if others had been due then.
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE idempotency_key SET resource = '7 2' WHERE key = '" + key + "'");
        }
        assertThat(keyed(admin, REMINDERS + "/process", key, Map.of()))
                .hasToString("{\"processed\":7,\"failed\":2}");
    }

    private static String sent(long id) {
        return "{\"id\":%d,\"status\":\"ok\",\"problem\":null,\"result\":\"ok\",\"detail\":null}"
                .formatted(id);
    }

    private JsonNode keyed(String token, String path, String key, Map<String, ?> body) {
        byte[] answer =
                web.post()
                        .uri(path)
                        .headers(h -> {
                            h.setBearerAuth(token);
                            h.set("Idempotency-Key", key);
                        })
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(answer);
    }

    @Test
    void remindersOfOthersAreNotFound() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        long id = of(appointment.id).getFirst().path("id").asLong();
        String own = Tokens.patient(fixture.patient);
        String other = Tokens.patient(999_999);
        String path = "/api/appointments/appointments/";
        status(own, "GET", REMINDERS + "/" + id, HttpStatus.OK);
        status(other, "GET", REMINDERS + "/" + id, HttpStatus.NOT_FOUND);
        status(own, "GET", path + appointment.appointmentId + "/reminders", HttpStatus.OK);
        status(other, "GET", path + appointment.id + "/reminders", HttpStatus.NOT_FOUND);
        String reference = appointment.shortReference.toLowerCase(Locale.ROOT);
        status(own, "GET", path + reference + "/reminders", HttpStatus.OK);
        status(own, "GET", REMINDERS + "?appointment=" + reference, HttpStatus.OK);
        status(other, "GET", path + reference + "/reminders", HttpStatus.NOT_FOUND);
        status(Tokens.doctor(999_999), "GET", REMINDERS + "/" + id, HttpStatus.NOT_FOUND);
        status(own, "DELETE", REMINDERS + "/" + id, HttpStatus.FORBIDDEN);
        post(own, REMINDERS + "/process", Map.of(), HttpStatus.FORBIDDEN);
        post(Tokens.admin(), REMINDERS + "/process", Map.of(), HttpStatus.OK);
        for (String wrong :
                List.of(
                        "status=nonsense",
                        "reminder_type=fax",
                        "date_from=x",
                        "date_to=-0001-12-31",
                        "appointment=x")) {
            status(own, "GET", REMINDERS + "?" + wrong, HttpStatus.BAD_REQUEST);
        }
        web.get()
                .uri(REMINDERS + "?appointment=" + appointment.id + "&page_size=1&cursor=")
                .headers(h -> h.setBearerAuth(own))
                .exchange()
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    /** Also when a doctor asks for many at once, and deletes those that are sent. */
    @Test
    void anAppointmentGetsOnlySoManyRemindersByHand() throws Exception {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        String doctor = Tokens.doctor(fixture.doctor);
        Map<String, ?> wish =
                Map.of(
                        "appointment",
                        appointment.id,
                        "reminder_type",
                        "sms",
                        "scheduled_for",
                        Instant.now().plus(Duration.ofDays(1)).toString());
        long sent = post(doctor, REMINDERS, wish, HttpStatus.CREATED).path("id").asLong();
        post(doctor, REMINDERS + "/" + sent + "/send", Map.of(), HttpStatus.OK);
        status(doctor, "DELETE", REMINDERS + "/" + sent, HttpStatus.NO_CONTENT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpStatusCode> call = () -> made(doctor, wish);
            var answers =
                    threads.invokeAll(Collections.nCopies(20, call)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(answers).filteredOn(HttpStatus.CREATED::equals).hasSize(9);
            assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(11);
        }
        JsonNode problem = post(doctor, REMINDERS, wish, HttpStatus.CONFLICT);
        assertThat(problem.path("type").asString()).endsWith("/limit-messages");
        assertThat(problem.path("detail").asString()).contains("10 reminders");
        post(Tokens.admin(), REMINDERS, wish, HttpStatus.CREATED);
    }

    private HttpStatusCode made(String token, Map<String, ?> wish) {
        return web.mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .post()
                .uri(REMINDERS)
                .headers(h -> h.setBearerAuth(token))
                .bodyValue(wish)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus();
    }

    @Test
    void reminderInThePastOrAfterTheStartIsRefused() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> of(appointment.id).size() == 2);
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(60), appointment.start.plusSeconds(1))) {
            post(
                    Tokens.admin(),
                    REMINDERS,
                    Map.of(
                            "appointment",
                            appointment.id,
                            "reminder_type",
                            "email",
                            "scheduled_for",
                            wrong.toString()),
                    HttpStatus.BAD_REQUEST);
        }
    }

    private List<JsonNode> of(long appointment) {
        byte[] body =
                web.get()
                        .uri(REMINDERS + "?appointment=" + appointment)
                        .headers(h -> h.setBearerAuth(Tokens.admin()))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(body).path("results").valueStream().toList();
    }

    private JsonNode get(String token, String path) {
        return JSON.readTree(
                web.get()
                        .uri(path)
                        .headers(h -> h.setBearerAuth(token))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private JsonNode patch(String token, String path, JsonNode body, HttpStatus expected) {
        return JSON.readTree(
                web.patch()
                        .uri(path)
                        .headers(h -> h.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body.toString())
                        .exchange()
                        .expectStatus()
                        .isEqualTo(expected)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private JsonNode post(String token, String path, Map<String, ?> body, HttpStatus expected) {
        byte[] answer =
                web.post()
                        .uri(path)
                        .headers(h -> h.setBearerAuth(token))
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(expected)
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(answer);
    }

    private void status(String token, String method, String path, HttpStatus expected) {
        web.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .headers(h -> h.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }
}
