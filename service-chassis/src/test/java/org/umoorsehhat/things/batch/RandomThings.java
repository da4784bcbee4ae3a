package org.umoorsehhat.things.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.ThingEvents;

/** What a topic may bring, the worst included, about a few things. */
final class RandomThings {

    private static final int THINGS = 8;

    /** By so many versions an event may be ahead of its thing. */
    private static final long AHEAD = 2;

    private final Random random;
    private final String topic;
    private final List<Long> ids = new ArrayList<>();
    private final Map<Long, Long> versions = new HashMap<>();
    private final List<ProducerRecord<String, byte[]>> events = new ArrayList<>();

    RandomThings(Random random, String topic) {
        this.random = random;
        this.topic = topic;
        for (int i = 0; i < THINGS; i++) {
            ids.add(ThingEvents.newId());
        }
    }

    List<Long> ids() {
        return ids;
    }

    /** Events in the order in which they are to be written; each thing's last one is good. */
    List<ProducerRecord<String, byte[]>> events(int count) {
        more(count);
        last();
        return events;
    }

    /** Those to be written next. */
    List<ProducerRecord<String, byte[]>> more(int count) {
        int before = events.size();
        for (int i = 0; i < count; i++) {
            add(random.nextInt(100), ids.get(random.nextInt(THINGS)), "name " + i);
        }
        return List.copyOf(events.subList(before, events.size()));
    }

    /** Each thing's last one. */
    List<ProducerRecord<String, byte[]>> last() {
        int before = events.size();
        ids.forEach(id -> {
            versions.merge(id, AHEAD, Long::sum);
            next(id, "last");
        });
        return List.copyOf(events.subList(before, events.size()));
    }

    private void add(int kind, long id, String name) {
        if (kind < 45) {
            next(id, name);
        } else if (kind < 55 && !events.isEmpty()) {
            ProducerRecord<String, byte[]> before = events.get(random.nextInt(events.size()));
            events.add(
                    new ProducerRecord<>(
                            topic, null, before.key(), before.value(), before.headers()));
        } else if (kind < 65) {
            long version = 1 + random.nextLong(versions.getOrDefault(id, 0L) + 1);
            add(id, ThingEvents.data(id, "old " + name), ThingEvents.headers(id, version));
        } else if (kind < 71) {
            next(id, "poison");
        } else if (kind < 75) {
            add(id, "no JSON".getBytes(StandardCharsets.UTF_8), ThingEvents.headers(id, 1));
        } else if (kind < 79) {
            next(id, "fault");
        } else if (kind < 85) {
            next(id, "busy " + name);
        } else if (kind < 90) {
            next(id, "tell " + name);
        } else if (kind < 95) {
            add(id, null, Map.of());
        } else {
            long version = 1 + random.nextLong(versions.getOrDefault(id, 0L) + AHEAD);
            add(id, null, ThingEvents.headers(id, version));
        }
    }

    private void next(long id, String name) {
        long version = versions.merge(id, 1L, Long::sum);
        add(id, ThingEvents.data(id, name), ThingEvents.headers(id, version));
    }

    private void add(long id, byte @Nullable [] value, Map<String, String> headers) {
        var event = new ProducerRecord<>(topic, Long.toString(id), value);
        headers.forEach(
                (name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        event.headers()
                .add(
                        "ce_correlationid",
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        events.add(event);
    }

    static void write(KafkaServer kafka, List<ProducerRecord<String, byte[]>> events) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            events.forEach(producer::send);
        }
    }
}
