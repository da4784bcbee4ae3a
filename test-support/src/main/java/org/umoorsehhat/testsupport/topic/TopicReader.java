package org.umoorsehhat.testsupport.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;

/**
 * Reads a topic from its beginning, as a partner would. Each record of the topic's owner must keep
 * its contract, and so must each that is given, whoever sent it. For one thread.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String owner;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    /** Reads from the broker that all tests share; waits until the topic is there. */
    public TopicReader(String topic) {
        owner = "/" + EventContracts.topic(topic).owner();
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> consumer.partitionsFor(topic), parts -> !parts.isEmpty());
        consumer.assign(
                consumer.partitionsFor(topic).stream()
                        .map(part -> new TopicPartition(topic, part.partition()))
                        .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Waits until there are {@code count} records of that key, and gives them. */
    public List<ConsumerRecord<String, byte[]>> await(String key, int count) {
        var found =
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> of(key), records -> records.size() >= count);
        found.forEach(EventContracts::validate);
        return found;
    }

    /** All records that are there now, in order of each partition. */
    public List<ConsumerRecord<String, byte[]>> all() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read();
        }
        return List.copyOf(seen);
    }

    private List<ConsumerRecord<String, byte[]>> of(String key) {
        read();
        return seen.stream().filter(message -> key.equals(message.key())).toList();
    }

    private void read() {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(50))) {
            if (message.value() == null || owner.equals(header(message, "ce_source"))) {
                EventContracts.validate(message);
            }
            seen.add(message);
        }
    }

    /** The fact in a record's type, such as {@code time-slot-published}; or {@code tombstone}. */
    public static String fact(ConsumerRecord<String, byte[]> message) {
        return message.value() == null
                ? "tombstone"
                : header(message, "ce_type").replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
    }

    /** The text of a header that has to be there. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = Objects.requireNonNull(message.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
