package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The dead letters of one topic that have not been replayed: from where the last replay ended to
 * where the topic ended when this was opened. Blocking, for one thread.
 */
final class DeadLetterLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** So many polls in a row that bring nothing are a broker that has gone away. */
    static final int SILENCE = 20;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /**
     * @param consumer with a group of its own, which remembers what was replayed
     */
    DeadLetterLog(KafkaConsumer<String, byte[]> consumer, String topic) {
        this.consumer = consumer;
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed =
                consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            OffsetAndMetadata done = committed.get(partition);
            next.put(partition, done == null ? beginning : Math.max(beginning, done.offset()));
        }
        consumer.assign(partitions);
        next.forEach(consumer::seek);
    }

    /** How many wait. */
    long waiting() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /**
     * Some of those that wait, in order of each partition; empty when there are no more.
     *
     * @throws TimeoutException when the broker says nothing for seconds
     */
    List<ConsumerRecord<String, byte[]>> read() {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (int polls = 0; letters.isEmpty() && !atEnd(); polls++) {
            if (polls == SILENCE) {
                throw new TimeoutException("Kafka does not answer");
            }
            for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                if (letter.offset() < ends.getOrDefault(partition(letter), 0L)) {
                    letters.add(letter);
                }
            }
        }
        return letters;
    }

    private boolean atEnd() {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Remembers that {@code letter} needs no replay any more. */
    void done(ConsumerRecord<String, byte[]> letter) {
        long following = letter.offset() + 1;
        next.put(partition(letter), following);
        consumer.commitSync(Map.of(partition(letter), new OffsetAndMetadata(following)));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> letter) {
        return new TopicPartition(letter.topic(), letter.partition());
    }
}
