package org.umoorsehhat.testsupport.topic;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

/** Sends events as other services would. Those of the static methods must keep their contract. */
public final class TopicWriter {

    private static final Map<String, TopicWriter> BY_BROKER = new ConcurrentHashMap<>();

    private final KafkaServer kafka;
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final KafkaProducer<String, byte[]> producer;

    private TopicWriter(KafkaServer kafka) {
        this.kafka = kafka;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** The one that writes to {@code kafka}. */
    public static TopicWriter to(KafkaServer kafka) {
        return BY_BROKER.computeIfAbsent(
                kafka.bootstrapServers(), servers -> new TopicWriter(kafka));
    }

    /** Makes the topic on the shared broker, unless it is there. */
    public static void ensure(String topic) {
        to(KafkaServer.shared()).create(topic);
    }

    /**
     * Sends an event to the shared broker.
     *
     * @param data an object, or its JSON
     */
    public static void send(
            String topic, String type, Object key, Object subject, long version, Object data) {
        send(event(topic, type, key, subject, version, data));
    }

    /** Sends an event with an id of the test's choice. */
    public static void send(
            String topic,
            String type,
            Object key,
            Object subject,
            long version,
            Object data,
            UUID id) {
        send(event(topic, type, key, subject, version, data).withId(id));
    }

    /** Sends an event of another system than ours, whose key is its subject. */
    public static void sendFrom(
            String source, String topic, String type, Object id, long version, Object data) {
        send(event(topic, type, id, id, version, data).from(source));
    }

    /** Says that the aggregate of that key is gone, as another system does: without an envelope. */
    public static void tombstone(String topic, Object key) {
        to(KafkaServer.shared()).write(new ProducerRecord<>(topic, key.toString(), null));
    }

    private static EventRecord event(
            String topic, String type, Object key, Object subject, long version, Object data) {
        String json =
                data instanceof String text ? text : JsonMapper.shared().writeValueAsString(data);
        EventContracts.validate(type, json);
        return EventRecord.of(
                topic,
                key.toString(),
                type,
                subject.toString(),
                version,
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(EventRecord event) {
        to(KafkaServer.shared()).write(event.message());
    }

    /** Makes the topic unless it is there. */
    public void create(String topic) {
        if (created.add(topic)) {
            try {
                kafka.createTopic(topic, KafkaServer.PARTITIONS);
            } catch (IllegalStateException e) {
                // The service has made it.
            }
        }
    }

    /** Writes a record, whatever it is, and waits until the broker has it. */
    public void write(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
