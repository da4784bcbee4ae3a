package org.umoorsehhat.chassis.inbox.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.KafkaHeaders;
import org.umoorsehhat.chassis.inbox.RejectedEvent;

/** A record of a dead-letter topic. */
final class DeadLetter {

    private static final String PREFIX = "kafka_dlt-";

    /** Says that the data stand in the original topic only. */
    private static final String ELSEWHERE = "dead-letter-data";

    private DeadLetter() {}

    /** The same letter, which only tells where its data are to be found. */
    static ProducerRecord<Object, Object> withoutData(ProducerRecord<Object, Object> letter) {
        Headers headers = letter.headers();
        headers.remove(KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        headers.remove(KafkaHeaders.DLT_EXCEPTION_STACKTRACE);
        if (letter.value() == null) {
            return letter;
        }
        headers.add(ELSEWHERE, "in the original topic".getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.key(), null, headers);
    }

    static boolean isWithoutData(ConsumerRecord<String, byte[]> letter) {
        return letter.headers().lastHeader(ELSEWHERE) != null;
    }

    /**
     * The record as it was first read: its topic, its place there, and its own headers.
     *
     * @throws RejectedEvent when it does not say where it comes from
     */
    static ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        var own = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                own.add(header);
            }
        }
        return new ConsumerRecord<>(
                new String(value(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC), StandardCharsets.UTF_8),
                ByteBuffer.wrap(value(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION)).getInt(),
                ByteBuffer.wrap(value(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET)).getLong(),
                ByteBuffer.wrap(value(letter, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP)).getLong(),
                TimestampType.CREATE_TIME,
                letter.serializedKeySize(),
                letter.serializedValueSize(),
                letter.key(),
                letter.value(),
                own,
                Optional.empty());
    }

    private static byte[] value(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        if (header == null) {
            throw new RejectedEvent("the dead letter has no header " + name);
        }
        return header.value();
    }
}
