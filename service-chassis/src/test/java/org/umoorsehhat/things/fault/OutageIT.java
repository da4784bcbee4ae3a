package org.umoorsehhat.things.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.PostgresServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.leak.CutConnections;
import org.umoorsehhat.things.Api;
import org.umoorsehhat.things.Rows;
import org.umoorsehhat.things.Thing;
import org.umoorsehhat.things.ThingEvents;
import org.umoorsehhat.things.ThingsService;
import org.umoorsehhat.things.Topic;

/** Servers that are away are waited for; nothing is lost and nothing becomes a dead letter. */
@ServiceTest(
        properties = {
            "umoorsehhat.test.postgres=own",
            "umoorsehhat.test.kafka=own",
            "spring.kafka.producer.properties.max.block.ms=1000",
            "spring.r2dbc.pool.max-acquire-time=500ms"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired PostgresServer postgres;
    @Autowired KafkaServer kafka;

    @Value("${spring.kafka.consumer.group-id}")
    String group;

    @Test
    @Order(1)
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        CutConnections.during(this::stopAndStartTheDatabase);
    }

    private void stopAndStartTheDatabase() {
        var api = new Api(web);
        var rows = new Rows(database);
        var topic = new Topic(kafka, ThingsService.TOPIC);
        long id = ThingEvents.newId();
        String key = Long.toString(id);
        topic.write(key, ThingEvents.data(id, "before"), ThingEvents.headers(id, 1));
        awaitVersion(rows, id, 1);

        postgres.stop();
        topic.write(key, ThingEvents.data(id, "meanwhile"), ThingEvents.headers(id, 2));
        api.post("{\"name\": \"x\"}")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/service-unavailable");
        api.get(Api.THINGS + "/1").expectStatus().isEqualTo(503);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> api.get("/actuator/health/readiness").expectStatus().isEqualTo(503));
        // It takes no other road: alive, so nobody starts it anew for nothing.
        api.get("/actuator/health/liveness").expectStatus().isOk();

        postgres.start();
        awaitVersion(rows, id, 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> api.get("/actuator/health/readiness").expectStatus().isOk());
        assertThat(deadLetters()).isZero();
        // The relay has come back as well.
        Thing thing = api.add("after the outage");
        awaitVersion(rows, thing.id(), 1);
    }

    @Test
    @Order(2)
    void aBrokerThatIsAwayIsWaitedFor() {
        var api = new Api(web);
        var rows = new Rows(database);
        Thing thing = api.add("before");
        awaitVersion(rows, thing.id(), 1);
        await().until(() -> rows.number("SELECT count(*) FROM outbox") == 0);

        kafka.stop();
        for (int version = 2; version <= 20; version++) {
            api.rename(thing.id(), "name " + version);
        }
        assertThat(rows.number("SELECT count(*) FROM outbox")).isEqualTo(19);
        api.get("/actuator/health/readiness").expectStatus().isOk();
        // Longer than the relay waits before it starts anew.
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> rows.number("SELECT count(*) FROM outbox") == 19);

        kafka.start();
        awaitVersion(rows, thing.id(), 20);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(rows.number("SELECT count(*) FROM outbox")).isZero());
        String key = Long.toString(thing.id());
        List<String> versions =
                new Topic(kafka, ThingsService.TOPIC)
                                .readUntil(all ->
                                        all.stream()
                                                .anyMatch(m ->
                                                        key.equals(m.key())
                                                                && "20".equals(sequence(m))))
                                .stream()
                                .filter(message -> key.equals(message.key()))
                                .map(OutageIT::sequence)
                                .distinct()
                                .toList();
        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    @Order(3)
    void aDeadLetterThatCannotBeWrittenStopsThePartition() throws Exception {
        var api = new Api(web);
        var rows = new Rows(database);
        var topic = new Topic(kafka, ThingsService.TOPIC);
        String letters = ThingsService.TOPIC + "." + group + ".dlt";
        long id = ThingEvents.newId();
        String key = Long.toString(id);
        delete(letters);

        topic.write(key, ThingEvents.data(id, "poison"), ThingEvents.headers(id, 1));
        topic.write(key, ThingEvents.data(id, "good"), ThingEvents.headers(id, 2));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> api.get("/actuator/health/readiness").expectStatus().isEqualTo(503));
        assertThat(rows.number("SELECT count(*) FROM thing_copy WHERE id = " + id)).isZero();

        kafka.createTopic(letters, 3);
        awaitVersion(rows, id, 2);
        assertThat(new Topic(kafka, letters).first(key)).isNotNull();
        await().atMost(PATIENCE)
                .untilAsserted(() -> api.get("/actuator/health/readiness").expectStatus().isOk());
    }

    private void delete(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    private long deadLetters() {
        var counts =
                new Api(web)
                        .get("/actuator/deadletters")
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return ((Number) counts.get(ThingsService.TOPIC)).longValue();
    }

    private static String sequence(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> message) {
        return Topic.headers(message).get("ce_sequence");
    }

    private static void awaitVersion(Rows rows, long id, long version) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(rows.number("SELECT version FROM thing_copy WHERE id = " + id))
                                .isEqualTo(version));
    }
}
