package org.umoorsehhat.testsupport.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.contract.EventContracts;

/**
 * An event on its way into a topic: a CloudEvent in binary mode, as the outboxes of the services
 * make it.
 *
 * @param sequence the subject's version; absent for what has none
 * @param data absent for a tombstone
 */
public record EventRecord(
        String topic,
        String key,
        UUID id,
        String source,
        String type,
        String subject,
        @Nullable Long sequence,
        Instant time,
        byte @Nullable [] data) {

    /** One that happens now, and comes from the service whose topic it is. */
    public static EventRecord of(
            String topic,
            String key,
            String type,
            String subject,
            @Nullable Long sequence,
            byte @Nullable [] data) {
        return new EventRecord(
                topic,
                key,
                UUID.randomUUID(),
                "/" + topic.substring(0, topic.indexOf('.')) + "-service",
                type,
                subject,
                sequence,
                Instant.now(),
                data);
    }

    /** The same event with another id, such as that of one that was sent before. */
    public EventRecord withId(UUID other) {
        return new EventRecord(topic, key, other, source, type, subject, sequence, time, data);
    }

    /** The same event of another system. */
    public EventRecord from(String other) {
        return new EventRecord(topic, key, id, other, type, subject, sequence, time, data);
    }

    /** The same event, which happened at another time. */
    public EventRecord at(Instant other) {
        return new EventRecord(topic, key, id, source, type, subject, sequence, other, data);
    }

    /** As Kafka takes it. */
    public ProducerRecord<String, byte[]> message() {
        var message = new ProducerRecord<String, byte[]>(topic, key, data);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_source", source);
        header(message, "ce_type", type);
        header(message, "ce_subject", subject);
        header(message, "ce_time", time.toString());
        if (sequence != null) {
            header(message, "ce_sequence", sequence.toString());
        }
        if (data != null) {
            header(message, "ce_dataschema", EventContracts.dataSchema(type));
            header(message, "content-type", "application/json");
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
