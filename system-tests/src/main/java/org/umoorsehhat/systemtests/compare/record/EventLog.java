package org.umoorsehhat.systemtests.compare.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that lies in some partitions, by topic and key, each in the order in which it came. */
public final class EventLog {

    private static final Duration POLL = Duration.ofMillis(500);

    private EventLog() {}

    /**
     * @param headers names with values, as they came
     * @param value empty for a tombstone
     */
    public record Event(
            String topic, String key, long time, Map<String, String> headers, String value) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * @param ends of the partitions to read
     */
    public static List<Event> read(String bootstrapServers, Map<TopicPartition, Long> ends) {
        var events = new ArrayList<Event>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.keySet().stream()
                    .anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                consumer.poll(POLL).forEach(record -> events.add(event(record)));
            }
        }
        return events;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static Event event(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Event(
                record.topic(),
                String.valueOf(record.key()),
                record.timestamp(),
                headers,
                record.value() == null ? "" : record.value());
    }
}
