package org.umoorsehhat.booking;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

/** Sends events as other services would; each must keep its contract. */
public final class TopicWriter {

    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private TopicWriter() {}

    /** Makes the topic unless it is there. */
    public static void ensure(String topic) {
        try {
            KafkaServer.shared().createTopic(topic, KafkaServer.PARTITIONS);
        } catch (IllegalStateException e) {
            // Another test, or the service, has made it.
        }
    }

    /** Sends an event. */
    public static void send(
            String topic, String type, Object key, Object subject, long version, Object data) {
        send(topic, type, key, subject, version, data, UUID.randomUUID());
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
        String json =
                data instanceof String text ? text : JsonMapper.shared().writeValueAsString(data);
        EventContracts.validate(type, json);
        var event =
                CloudEventBuilder.v1()
                        .withId(id.toString())
                        .withSource(URI.create("/" + type.split("\\.")[2] + "-service"))
                        .withType(type)
                        .withSubject(subject.toString())
                        .withTime(OffsetDateTime.now())
                        .withDataContentType("application/json")
                        .withDataSchema(URI.create(EventContracts.dataSchema(type)))
                        .withData(json.getBytes(StandardCharsets.UTF_8))
                        .withExtension("sequence", String.valueOf(version))
                        .build();
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.<String>createWriter(topic, null, key.toString())
                        .writeBinary(event);
        send(message);
    }

    /** Says that the aggregate of that key is gone. */
    public static void tombstone(String topic, Object key) {
        send(new ProducerRecord<>(topic, key.toString(), null));
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
