package org.umoorsehhat.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;

/** Reads topics from their beginning, as a partner would; each record must keep its contract. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public TopicReader(String topic) {
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
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> of(key), found -> found.size() >= count)
                .stream()
                .peek(EventContracts::validate)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> of(String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream().filter(message -> key.equals(message.key())).toList();
    }

    /** The fact in a record's type, such as {@code time-slot-published}; or {@code tombstone}. */
    public static String fact(ConsumerRecord<String, byte[]> message) {
        return message.value() == null
                ? "tombstone"
                : header(message, "ce_type").replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
