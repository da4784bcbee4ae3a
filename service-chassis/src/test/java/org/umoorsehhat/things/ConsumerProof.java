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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;

@Tag("proof")
@ServiceTest(properties = "umoorsehhat.inbox.concurrency=1")
class ConsumerProof {

    private static final int EVENTS = Integer.getInteger("proof.events", 10_000);

    @Autowired Database database;
    @Autowired KafkaServer kafka;

    /** Not a measurement for the record: it says whether something has become ten times slower. */
    @Test
    void hundredsOfEventsASecondOnOneThread() {
        long first = ThingEvents.newId() * 1000;
        var rows = new Rows(database);
        String count = "SELECT count(*) FROM thing_copy WHERE id >= " + first;
        write(first, 2000);
        await().atMost(Duration.ofMinutes(2)).until(() -> rows.number(count) == 2000);

        long began = System.nanoTime();
        write(first + 2000, EVENTS);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows.number(count) == 2000 + EVENTS);
        double perSecond = EVENTS * 1e9 / (System.nanoTime() - began);
        System.out.printf("One consumer thread applies %.0f events/s%n", perSecond);
        assertThat(perSecond).isGreaterThan(100);
    }

    private void write(long from, int count) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (long id = from; id < from + count; id++) {
                var message =
                        new ProducerRecord<>(
                                ThingsService.TOPIC,
                                Long.toString(id),
                                ThingEvents.data(id, "fast"));
                ThingEvents.headers(id, 1)
                        .forEach((name, text) ->
                                message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
        }
    }
}
