package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows docs/operations.md on the running platform. */
@Tag("proof")
class OperationsProof {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(platform);

    @Test
    void aRestoredDatabaseGoesOn() throws SQLException {
        Patients.ensure(api, 26);
        FreshSlot slot = FreshSlot.publish(api, new Script(System.out), 3, 1);
        String before = api.post("patient26", "appointments/", slot.booking(26)).text("id");
        platform.stop("booking-service");
        sql("CREATE DATABASE booking_backup TEMPLATE booking");

        sql("ALTER DATABASE booking RENAME TO booking_lost");
        sql("CREATE DATABASE booking OWNER booking_owner TEMPLATE booking_backup");
        platform.start("booking-service");

        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> api.get("patient26", "appointments/" + before + "/").status() == 200);
        new Journey(SharedPlatform.endpoints(), System.out).play();
        await().atMost(SOON).until(() -> ledger.pendingEvents() == 0);
        await().atMost(SOON).untilAsserted(() -> assertThat(ledger.differences()).isEmpty());
        assertThat(ledger.violations()).isEmpty();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = platform.administer();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Test
    void deadLettersAreSeenAndReplayed() throws IOException, InterruptedException {
        String topic = "scheduling.public.doctors";
        long before = deadLetters(topic);
        try (var producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            var poison = new ProducerRecord<>(topic, "1", "{");
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", "019b2d0e-0000-7000-8000-000000000001",
                            "ce_type", "org.umoorsehhat.scheduling.doctor-changed.v1",
                            "ce_source", "/scheduling-service",
                            "ce_subject", "1",
                            "ce_sequence", "1000000",
                            "content-type", "application/json")
                    .forEach((name, value) ->
                            poison.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(poison);
        }

        await().atMost(SOON).until(() -> deadLetters(topic) == before + 1);
        JsonNode report =
                call(
                        request("/actuator/deadletters")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"topic\": \"" + topic + "\"}")));

        assertThat(report.path("failed").asInt()).isPositive();
        assertThat(report.path("stopped").isNull()).isTrue();
    }

    private long deadLetters(String topic) throws IOException, InterruptedException {
        return call(request("/actuator/deadletters")).path(topic).asLong();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.service(Service.BOOKING).resolve(path))
                .header("Authorization", "Bearer " + api.token("admin"));
    }

    private static JsonNode call(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        }
    }

    @Test
    void aServiceRebuildsItsCopiesFromTheTopics() throws Exception {
        List<String> topics = List.of("booking.internal.patients", "scheduling.public.doctors");
        await().atMost(SOON).until(() -> ledger.pendingEvents() == 0);
        platform.stop("notification-service");
        long patients = ledger.rows("notification", "patient");
        long doctors = ledger.rows("notification", "doctor");
        assertThat(patients).isGreaterThan(4);
        try (var connection = platform.connect("notification");
                var running = connection.createStatement()) {
            running.execute("TRUNCATE patient, doctor");
            running.execute(
                    "DELETE FROM inbox_version WHERE topic IN ('"
                            + String.join("','", topics)
                            + "')");
            running.execute("DELETE FROM inbox");
        }
        try (Admin admin = Admin.create(kafka())) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream()
                                    .map(p -> new TopicPartition(topic.name(), p.partition())))
                    .forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets("notification-service", beginning).all().get();
        }

        platform.start("notification-service");

        // Ready means caught up.
        assertThat(ledger.rows("notification", "patient")).isEqualTo(patients);
        assertThat(ledger.rows("notification", "doctor")).isEqualTo(doctors);
    }

    @Test
    void aTopicGetsMorePartitionsWhileAllGoesOn() throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            admin.createPartitions(
                            Map.of("booking.public.appointments", NewPartitions.increaseTo(6)))
                    .all()
                    .get();
        }

        new Journey(SharedPlatform.endpoints(), System.out).play();

        await().atMost(SOON).until(() -> ledger.pendingEvents() == 0);
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", platform.kafkaBootstrapServers());
    }
}
