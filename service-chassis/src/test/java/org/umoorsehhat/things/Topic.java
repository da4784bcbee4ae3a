package org.umoorsehhat.things;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.KafkaServer;

/** A topic as a test sees it: from its beginning, past every consumer group. */
public record Topic(KafkaServer kafka, String name) {

    /** Reads until {@code enough} says so of what was read. */
    public List<ConsumerRecord<String, byte[]>> readUntil(
            Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        if (consumer.assignment().isEmpty()) {
                            var partitions =
                                    consumer.partitionsFor(name).stream()
                                            .map(p -> new TopicPartition(name, p.partition()))
                                            .toList();
                            consumer.assign(partitions);
                            consumer.seekToBeginning(partitions);
                        }
                        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
                        return enough.test(read);
                    });
        }
        return read;
    }

    /** Reads to where it ends now. */
    public List<ConsumerRecord<String, byte[]>> readToEnd() {
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(name).stream()
                            .map(p -> new TopicPartition(name, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            await().atMost(Duration.ofMinutes(1))
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
                        return ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    });
        }
        return read;
    }

    /** The first record with that key. */
    public ConsumerRecord<String, byte[]> first(String key) {
        return readUntil(all -> all.stream().anyMatch(r -> key.equals(r.key()))).stream()
                .filter(r -> key.equals(r.key()))
                .findFirst()
                .orElseThrow();
    }

    /** Writes a record past every outbox, as another service or a replay would. */
    public void write(String key, byte[] value, Map<String, String> headers) {
        send(key, value, headers);
    }

    /** Writes a tombstone. */
    public void erase(String key) {
        send(key, null, Map.of());
    }

    private void send(String key, byte @Nullable [] value, Map<String, String> headers) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var message = new ProducerRecord<>(name, key, value);
            headers.forEach((header, text) ->
                    message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        }
    }

    /** The headers of {@code message} as texts. */
    public static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        var headers = new TreeMap<String, String>();
        message.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
