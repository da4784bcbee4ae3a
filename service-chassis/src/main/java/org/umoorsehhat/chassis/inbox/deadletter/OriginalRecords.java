package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds the data of dead letters that have none. Blocking, for one thread. */
final class OriginalRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<KafkaConsumer<String, byte[]>> consumers;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    OriginalRecords(Supplier<KafkaConsumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * The record in the place of {@code wanted}, with its data; absent when it is gone, or when its
     * key has had another since: a newer state, or the end of all. Reads the partition from there
     * to its end.
     *
     * @throws TimeoutException when the broker says nothing for seconds
     */
    @Nullable ConsumerRecord<String, byte[]> newest(ConsumerRecord<String, byte[]> wanted) {
        var partition = new TopicPartition(wanted.topic(), wanted.partition());
        var reader = reader();
        reader.assign(List.of(partition));
        reader.seek(partition, wanted.offset());
        Map<TopicPartition, Long> ends = reader.endOffsets(List.of(partition));
        ConsumerRecord<String, byte[]> last = null;
        int silence = 0;
        while (reader.position(partition) < ends.getOrDefault(partition, 0L)) {
            var records = reader.poll(POLL);
            silence = records.isEmpty() ? silence + 1 : 0;
            if (silence == DeadLetterLog.SILENCE) {
                throw new TimeoutException("Kafka does not answer");
            }
            for (ConsumerRecord<String, byte[]> found : records) {
                if (wanted.key().equals(found.key())) {
                    last = found;
                }
            }
        }
        return last == null || last.offset() != wanted.offset() ? null : last;
    }

    private KafkaConsumer<String, byte[]> reader() {
        if (consumer == null) {
            consumer = consumers.get();
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
