package org.umoorsehhat.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What lies in the platform's topics, and what has come since this was made. */
final class Topics {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Pattern EVENTS = Pattern.compile("\\w+\\.(public|internal)\\.[a-z-]+");

    private final String bootstrapServers;
    private final Map<TopicPartition, Long> begin;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            this.begin = Map.copyOf(consumer.endOffsets(partitions));
        }
    }

    /**
     * @param sequence version of the subject; 0 where there is none
     * @param isDeadLetter whether a consumer has put it aside
     */
    record Event(String topic, String id, String subject, long sequence, boolean isDeadLetter) {}

    /** Events and dead letters since then, repeated ones as often as they are there. */
    List<Event> events() {
        return read(begin);
    }

    /** Ids of all that the topics have, also from before. */
    Set<String> ids() {
        return read(Map.of()).stream().map(Event::id).collect(Collectors.toSet());
    }

    /** Value of the last record with that key; null for a tombstone and where there is none. */
    @Nullable String newest(String topic, String key) {
        var newest = new AtomicReference<@Nullable String>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            read(
                    consumer,
                    partitions,
                    Map.of(),
                    record -> {
                        if (key.equals(record.key())) {
                            newest.set(record.value());
                        }
                    });
        }
        return newest.get();
    }

    private List<Event> read(Map<TopicPartition, Long> from) {
        var events = new ArrayList<Event>();
        try (var consumer = consumer()) {
            read(consumer, partitions(consumer), from, record -> events.add(event(record)));
        }
        return events;
    }

    private static void read(
            KafkaConsumer<String, String> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, String>> reader) {
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, from.getOrDefault(p, 0L)));
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(p -> EVENTS.matcher(p.topic()).lookingAt())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    private static Event event(ConsumerRecord<String, String> record) {
        String sequence = header(record, "ce_sequence");
        return new Event(
                record.topic(),
                header(record, "ce_id"),
                header(record, "ce_subject"),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence),
                !EVENTS.matcher(record.topic()).matches());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
