package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Administrators see how a service is, why events are dead letters, and replay them. */
@ServiceTest
class OperationsIT {

    private static final String OPERATIONS = "/api/appointments/operations/things-service";
    private static final String LETTERS = OPERATIONS + "/dead-letters";

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;

    @Value("${spring.kafka.consumer.group-id}")
    String group;

    private final long id = ThingEvents.newId();
    private final String key = Long.toString(id);

    @Test
    void partsTopicsAndOutboxAreShownToAdministratorsAlone() {
        JsonNode state = get(OPERATIONS);

        assertThat(state.path("service").asString()).isEqualTo("things-service");
        assertThat(state.path("is_ready").asBoolean()).as(state.toString()).isTrue();
        assertThat(state.path("parts").findValuesAsString("name"))
                .contains("r2dbc", "caught_up", "event_consumer");
        assertThat(state.path("parts").findValuesAsString("status")).containsOnly("up");
        assertThat(state.path("broker_answers").asBoolean()).isTrue();
        assertThat(state.path("topics").findValuesAsString("topic"))
                .contains(ThingsService.TOPIC, ThingsService.RESTRICTED);
        for (String path : List.of(OPERATIONS, LETTERS + "?topic=" + ThingsService.TOPIC)) {
            web.get().uri(path).exchange().expectStatus().isUnauthorized();
            for (String token : List.of(Tokens.doctor(1), Tokens.patient(1))) {
                web.get()
                        .uri(path)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange()
                        .expectStatus()
                        .isForbidden();
            }
        }
        replay(Tokens.doctor(1), "{\"topic\": \"%s\"}".formatted(ThingsService.TOPIC), null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void deadLettersAreShownWithTheirReasonAndReplayedOnce() {
        var rows = new Rows(database);
        var topic = new Topic(kafka, ThingsService.TOPIC);
        var letters = new Topic(kafka, ThingsService.TOPIC + "." + group + ".dlt");
        rows.execute(
                "ALTER TABLE thing_copy ADD CONSTRAINT not_%d CHECK (id <> %d)".formatted(id, id));
        UUID event = UUID.randomUUID();
        topic.write(key, ThingEvents.data(id, "secret name"), ThingEvents.headers(id, 1, event));
        topic.write(key, "no JSON".getBytes(), ThingEvents.headers(id, 2));
        letters.readUntil(all -> all.stream().filter(this::isMine).count() == 2);

        assertThat(deadLetters()).isGreaterThanOrEqualTo(2);
        JsonNode list = get(LETTERS + "?topic=" + ThingsService.TOPIC);
        assertThat(list.path("waiting").asLong()).isGreaterThanOrEqualTo(2);
        var mine =
                list.path("letters")
                        .valueStream()
                        .filter(letter -> letter.path("subject").asString("").equals(key))
                        .toList();
        assertThat(mine).hasSize(2);
        assertThat(mine.getFirst().path("event_id").asString()).isEqualTo(event.toString());
        assertThat(mine.getFirst().path("type").asString()).contains("thing-");
        assertThat(mine.getFirst().path("reason").asString()).contains("not_" + id);
        assertThat(mine.getLast().path("failure").asString()).isEqualTo("RejectedEvent");
        assertThat(mine.getLast().path("reason").asString())
                .isNotBlank()
                .doesNotStartWith("Listener");

        rows.execute("ALTER TABLE thing_copy DROP CONSTRAINT not_" + id);
        String body = "{\"topic\": \"%s\", \"limit\": 500}".formatted(ThingsService.TOPIC);
        String idempotencyKey = UUID.randomUUID().toString();
        JsonNode report = read(replay(Tokens.admin(), body, idempotencyKey));
        assertThat(report.path("replayed").asInt()).isPositive();
        assertThat(report.path("failed").asInt()).isPositive();
        assertThat(report.path("waiting").asInt()).isZero();
        assertThat(report.path("stopped").isNull()).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rows.number("SELECT version FROM thing_copy WHERE id = " + id))
                                .isEqualTo(1));
        // What failed again is a dead letter again.
        assertThat(deadLetters()).isPositive();
        // The same request once more has the same answer, and replays nothing.
        assertThat(read(replay(Tokens.admin(), body, idempotencyKey))).isEqualTo(report);
        assertThat(deadLetters()).isPositive();
    }

    @Test
    void whatCannotBeReplayedIsSaid() {
        problem("{\"topic\": \"nonsense\"}").isEqualTo("unknown_topic");
        problem("{\"topic\": \"%s\", \"limit\": 501}".formatted(ThingsService.TOPIC))
                .isEqualTo("too_large");
        problem("{}").isEqualTo("required");
    }

    private org.assertj.core.api.AbstractStringAssert<?> problem(String body) {
        byte[] answer =
                replay(Tokens.admin(), body, null)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return assertThat(JsonMapper.shared().readTree(answer).at("/violations/0/code").asString());
    }

    private long deadLetters() {
        return get(OPERATIONS)
                .path("topics")
                .valueStream()
                .filter(topic -> topic.path("topic").asString().equals(ThingsService.TOPIC))
                .mapToLong(topic -> topic.path("dead_letters").asLong())
                .sum();
    }

    private boolean isMine(ConsumerRecord<String, byte[]> message) {
        return key.equals(message.key());
    }

    private JsonNode get(String path) {
        return read(new Api(web).get(path));
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(
                        answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }

    private WebTestClient.ResponseSpec replay(String token, String body, String idempotencyKey) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        if (idempotencyKey != null) {
            headers.put("Idempotency-Key", idempotencyKey);
        }
        return web.post()
                .uri(LETTERS + "/replay")
                .headers(all -> Map.copyOf(headers).forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
