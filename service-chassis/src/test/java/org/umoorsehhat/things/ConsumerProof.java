package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.SmartLifecycle;
import org.umoorsehhat.testsupport.KafkaServer;

/** How fast a backlog is taken in, by one consumer thread. */
@Tag("proof")
class ConsumerProof {

    private static final int EVENTS = Integer.getInteger("proof.events", 20_000);

    private final KafkaServer kafka = KafkaServer.shared();

    /** Not a measurement for the record: it says whether something has become ten times slower. */
    @ParameterizedTest
    @CsvSource({
        // The fewest first: each reads what those before it have left.
        ThingsService.TOPIC + ", 1, 20",
        ThingsService.TOPIC + ", 500, 200",
        ThingsService.PARTS + ", 500, 500"
    })
    void aBacklogIsTakenIn(String topic, int together, int atLeast) {
        try (var service =
                AnotherInstance.start(
                        "umoorsehhat.inbox.concurrency=1",
                        "umoorsehhat.inbox.batch-size=" + together)) {
            int events = together == 1 ? EVENTS / 10 : EVENTS;
            double perSecond = 0;
            for (int round = 0; round < 3; round++) {
                perSecond = takeIn(service, topic, events);
            }
            System.out.printf(
                    "%s: one consumer thread takes in %.0f events/s, up to %d in a transaction%n",
                    topic, perSecond, together);
            assertThat(perSecond).isGreaterThan(atLeast);
        }
    }

    private double takeIn(AnotherInstance service, String topic, int events) {
        long first = ThingEvents.newId() * 1_000_000;
        String count = "SELECT count(*) FROM thing_copy WHERE id >= " + first;
        var consumers = service.context().getBean("eventConsumers", SmartLifecycle.class);
        consumers.stop();
        await().until(() -> !consumers.isRunning());
        write(topic, first, events);
        consumers.start();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> service.rows().number(count) > 0);
        long began = System.nanoTime();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> service.rows().number(count) == events);
        return events * 1e9 / (System.nanoTime() - began);
    }

    private void write(String topic, long from, int count) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (long id = from; id < from + count; id++) {
                var message =
                        new ProducerRecord<>(
                                topic, Long.toString(id), ThingEvents.data(id, "fast"));
                ThingEvents.headers(id, 1)
                        .forEach((name, text) ->
                                message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
        }
    }
}
