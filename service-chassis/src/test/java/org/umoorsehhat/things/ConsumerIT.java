package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;

/** Events have their effect once and in order; what cannot be handled goes to the dead letters. */
@ServiceTest
class ConsumerIT {

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;

    @Value("${spring.kafka.consumer.group-id}")
    String group;

    private final long id = ThingEvents.newId();
    private final String key = Long.toString(id);
    private Topic topic;
    private Rows rows;

    @BeforeEach
    void look() {
        topic = new Topic(kafka, ThingsService.TOPIC);
        rows = new Rows(database);
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        var event = ThingEvents.headers(id, 1, UUID.randomUUID());
        topic.write(key, ThingEvents.data(id, "once"), event);
        topic.write(key, ThingEvents.data(id, "once"), event);
        topic.write(key, ThingEvents.data(id, "last"), ThingEvents.headers(id, 2));
        awaitVersion(2);
        assertThat(effects()).isEqualTo(2);
    }

    /** A poll that spins would take a processor from all virtual threads; for ever, it was seen. */
    @Test
    void consumersHaveThreadsOfTheirOwn() {
        topic.write(key, ThingEvents.data(id, "any"), ThingEvents.headers(id, 1));
        awaitVersion(1);

        // The virtual ones are not among them.
        assertThat(Thread.getAllStackTraces().keySet())
                .anySatisfy(thread -> assertThat(thread.getName()).startsWith("events-"));
    }

    /** A name with a character that nobody sees costs nobody the whole event. */
    @Test
    void textsOfEventsAreCleaned() {
        String name = "Eve\\r\\nBcc: x\\u0000\\ud800\\u202eY";
        topic.write(key, ThingEvents.data(id, name), ThingEvents.headers(id, 1));
        awaitVersion(1);
        assertThat(
                        rows.number(
                                "SELECT count(*) FROM thing_copy WHERE name = U&'Eve Bcc: x \\FFFDY' AND id = "
                                        + id))
                .isOne();
    }

    /** By its subject an event is compared with those before: that is refused, not changed. */
    @Test
    void anEnvelopeIsNotCleaned() {
        var headers = new HashMap<>(ThingEvents.headers(id, 1));
        headers.put("ce_subject", id + "\u202e");
        topic.write(key, ThingEvents.data(id, "any"), headers);
        topic.write(key, ThingEvents.data(id, "next"), ThingEvents.headers(id, 2));
        awaitVersion(2);
        assertThat(effects()).isEqualTo(1);
        deadLetters().readUntil(all -> all.stream().anyMatch(this::isMine));
    }

    @Test
    void anOlderVersionIsDropped() {
        topic.write(key, ThingEvents.data(id, "new"), ThingEvents.headers(id, 5));
        topic.write(key, ThingEvents.data(id, "old"), ThingEvents.headers(id, 4));
        topic.write(key, ThingEvents.data(id, "same"), ThingEvents.headers(id, 5));
        topic.write(key, ThingEvents.data(id, "newer"), ThingEvents.headers(id, 6));
        awaitVersion(6);
        assertThat(effects()).isEqualTo(2);
        assertThat(
                        rows.number(
                                "SELECT count(*) FROM thing_history WHERE version < 5 AND id = "
                                        + id))
                .isZero();
    }

    @Test
    void poisonGoesToTheDeadLettersAndThePartitionMovesOn() {
        topic.write(key, ThingEvents.data(id, "poison"), ThingEvents.headers(id, 1));
        topic.write(key, "no JSON".getBytes(StandardCharsets.UTF_8), ThingEvents.headers(id, 2));
        topic.write(key, ThingEvents.data(id, "fine"), Map.of("content-type", "text/plain"));
        topic.write(key, ThingEvents.data(id, "fault"), ThingEvents.headers(id, 3));
        topic.write(key, ThingEvents.data(id, "good"), ThingEvents.headers(id, 4));
        awaitVersion(4);

        var letters =
                deadLetters().readUntil(all -> all.stream().filter(this::isMine).count() == 4);
        var original =
                topic.readUntil(all -> all.stream().filter(this::isMine).count() == 5).stream()
                        .filter(this::isMine)
                        .toList();
        int next = 0;
        for (var letter : letters.stream().filter(this::isMine).toList()) {
            var headers = Topic.headers(letter);
            var source = original.get(next++);
            assertThat(letter.value()).isEqualTo(source.value());
            assertThat(headers.get("kafka_dlt-original-topic")).isEqualTo(ThingsService.TOPIC);
            assertThat(ByteBuffer.wrap(header(letter, "kafka_dlt-original-partition")).getInt())
                    .isEqualTo(source.partition());
            assertThat(ByteBuffer.wrap(header(letter, "kafka_dlt-original-offset")).getLong())
                    .isEqualTo(source.offset());
            assertThat(headers)
                    .containsKeys("kafka_dlt-exception-fqcn", "kafka_dlt-exception-message");
            assertThat(headers.get("kafka_dlt-exception-cause-fqcn"))
                    .isEqualTo(
                            next == 4
                                    ? "java.lang.IllegalStateException"
                                    : "org.umoorsehhat.chassis.inbox.RejectedEvent");
        }
        assertThat(effects()).isEqualTo(1);
    }

    /** Only unknown fields are passed over: contracts grow by them. */
    @Test
    void dataAreTakenAtTheirWord() {
        String[] wrong = {
            "{\"thing_id\": %d.5, \"name\": \"x\"}",
            "{\"thing_id\": %d.0, \"name\": \"x\"}",
            "{\"thing_id\": \"%d\", \"name\": \"x\"}",
            "{\"thing_id\": %d, \"name\": 7}",
            "{\"thing_id\": %d, \"name\": [\"x\"]}",
            "{\"thing_id\": %d, \"name\": \"x\", \"name\": \"y\"}",
            "{\"thing_id\": %d, \"name\": \"x\"} {}",
        };
        long version = 0;
        for (String data : wrong) {
            topic.write(
                    key,
                    data.formatted(id).getBytes(StandardCharsets.UTF_8),
                    ThingEvents.headers(id, ++version));
        }
        topic.write(key, ThingEvents.data(id, "right"), ThingEvents.headers(id, ++version));
        awaitVersion(version);
        assertThat(effects()).isEqualTo(1);
        deadLetters().readUntil(all -> all.stream().filter(this::isMine).count() == wrong.length);
    }

    @Test
    void deadLettersAreReplayed() {
        // The handler refuses while the world is as it is, and accepts later.
        rows.execute(
                "ALTER TABLE thing_copy ADD CONSTRAINT not_%d CHECK (id <> %d)".formatted(id, id));
        topic.write(key, ThingEvents.data(id, "later"), ThingEvents.headers(id, 1));
        topic.write(key, ThingEvents.data(id, "poison for good"), ThingEvents.headers(id, 2));
        deadLetters().readUntil(all -> all.stream().filter(this::isMine).count() == 2);
        rows.execute("ALTER TABLE thing_copy DROP CONSTRAINT not_" + id);
        long waiting = waiting();
        assertThat(waiting).isGreaterThanOrEqualTo(2);

        replay("{\"topic\": \"%s\"}".formatted(ThingsService.TOPIC))
                .jsonPath("$.stopped")
                .isEmpty()
                .jsonPath("$.waiting")
                .isEqualTo(0);

        awaitVersion(1);
        // What failed again is there with its new reason, and is no obstacle to the others.
        assertThat(waiting()).isLessThan(waiting);
        deadLetters().readUntil(all -> all.stream().filter(this::isMine).count() == 3);
        assertThat(
                        topic
                                .readUntil(all -> all.stream().filter(this::isMine).count() == 2)
                                .stream()
                                .filter(this::isMine))
                .as("nothing is published again")
                .hasSize(2);

        // Replayed once more, there is nothing left to do for the good one.
        replay("{\"topic\": \"%s\", \"limit\": \"1\"}".formatted(ThingsService.TOPIC));
        assertThat(effects()).isEqualTo(1);
    }

    /** Nothing of an erased person is left among the dead letters, or comes back from there. */
    @Test
    void deadLettersOfARestrictedTopicHaveNoData() {
        long other = ThingEvents.newId();
        var people = new Topic(kafka, ThingsService.RESTRICTED);
        var letters = new Topic(kafka, ThingsService.RESTRICTED + "." + group + ".dlt");
        rows.execute(
                "ALTER TABLE thing_copy ADD CONSTRAINT not_%d CHECK (id NOT IN (%d, %d))"
                        .formatted(id, id, other));
        people.write(key, ThingEvents.data(id, "Nour"), ThingEvents.headers(id, 1));
        people.write("" + other, ThingEvents.data(other, "Sami"), ThingEvents.headers(other, 1));
        var written = letters.readUntil(all -> all.size() == 2);
        assertThat(written)
                .allSatisfy(letter -> {
                    assertThat(letter.value()).isNull();
                    assertThat(Topic.headers(letter))
                            .containsKeys("kafka_dlt-original-offset", "kafka_dlt-exception-fqcn")
                            .doesNotContainKeys(
                                    "kafka_dlt-exception-message", "kafka_dlt-exception-stacktrace")
                            .values()
                            .noneMatch(
                                    header -> header.contains("Nour") || header.contains("Sami"));
                });
        rows.execute("ALTER TABLE thing_copy DROP CONSTRAINT not_" + id);
        people.erase("" + other);

        replay("{\"topic\": \"%s\"}".formatted(ThingsService.RESTRICTED))
                .jsonPath("$.replayed")
                .isEqualTo(1)
                .jsonPath("$.skipped")
                .isEqualTo(1)
                .jsonPath("$.stopped")
                .isEmpty();

        awaitVersion(1);
        assertThat(rows.number("SELECT count(*) FROM thing_copy WHERE id = " + other)).isZero();
    }

    @Test
    void aReplayOfNonsenseIsTold() {
        var api = new Api(web);
        api.send(HttpMethod.POST, "/actuator/deadletters", "{\"topic\": \"nonsense\"}")
                .expectStatus()
                .isBadRequest();
        api.send(
                        HttpMethod.POST,
                        "/actuator/deadletters",
                        "{\"topic\": \"%s\", \"limit\": \"0\"}".formatted(ThingsService.TOPIC))
                .expectStatus()
                .isBadRequest();
    }

    private WebTestClient.BodyContentSpec replay(String body) {
        return new Api(web)
                .send(HttpMethod.POST, "/actuator/deadletters", body)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private long waiting() {
        var counts =
                new Api(web)
                        .get("/actuator/deadletters")
                        .expectStatus()
                        .isOk()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return ((Number) counts.get(ThingsService.TOPIC)).longValue();
    }

    private Topic deadLetters() {
        return new Topic(kafka, ThingsService.TOPIC + "." + group + ".dlt");
    }

    private boolean isMine(ConsumerRecord<String, byte[]> message) {
        return key.equals(message.key());
    }

    private static byte[] header(ConsumerRecord<String, byte[]> message, String name) {
        return message.headers().lastHeader(name).value();
    }

    private void awaitVersion(long version) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rows.number("SELECT version FROM thing_copy WHERE id = " + id))
                                .isEqualTo(version));
    }

    private long effects() {
        return rows.number("SELECT effects FROM thing_copy WHERE id = " + id);
    }
}
