package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;

@ServiceTest
class FirstThingIT {

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;

    @Test
    void goesAllTheWay() throws Exception {
        String name = "first " + UUID.randomUUID();
        Thing thing =
                web.post()
                        .uri("/api/appointments/things")
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("name", name))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Thing.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(thing).isNotNull();
        System.err.println(thing);
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "group.id", UUID.randomUUID().toString(),
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(java.util.List.of(ThingsService.TOPIC));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
                        return !messages.isEmpty();
                    });
        }
        var headers = new TreeMap<String, String>();
        messages.getFirst()
                .headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        System.err.println(headers);
        System.err.println(new String(messages.getFirst().value(), StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    try (var c = database.connect();
                            var r =
                                    c.createStatement()
                                            .executeQuery("SELECT name, effects FROM thing_copy")) {
                        assertThat(r.next()).isTrue();
                        assertThat(r.getString(1)).isEqualTo(name);
                    }
                });
        for (String path :
                new String[] {
                    "/actuator/health/readiness",
                    "/actuator/health/liveness",
                    "/actuator/prometheus",
                    "/api/appointments/things/77777",
                    "/nowhere",
                    "/v3/api-docs"
                }) {
            var r =
                    web.get()
                            .uri(path)
                            .headers(h -> h.setBearerAuth(Tokens.admin()))
                            .exchange()
                            .expectBody(String.class)
                            .returnResult();
            System.err.println(
                    path
                            + " "
                            + r.getStatus()
                            + " "
                            + r.getResponseHeaders()
                            + "\n"
                            + r.getResponseBody());
        }
    }
}
