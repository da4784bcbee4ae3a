package org.umoorsehhat.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;

/** Sends events as the other services do; each is checked against its contract first. */
public final class Events {

    private static final Map<String, Events> BY_BROKER = new ConcurrentHashMap<>();

    private final KafkaProducer<String, byte[]> producer;

    private Events(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    static Events to(KafkaServer kafka) {
        return BY_BROKER.computeIfAbsent(
                kafka.bootstrapServers(),
                servers -> {
                    for (String topic : TOPICS) {
                        create(kafka, topic);
                    }
                    return new Events(servers);
                });
    }

    public static final String[] TOPICS = {
        "scheduling.public.doctors",
        "scheduling.public.absences",
        "booking.internal.patients",
        "booking.public.appointments",
        "booking.internal.seat-holds",
        "waitlist.internal.offers"
    };

    private static void create(KafkaServer kafka, String topic) {
        try {
            kafka.createTopic(topic, KafkaServer.PARTITIONS);
        } catch (IllegalStateException e) {
            // It is there already.
        }
    }

    public void send(
            String topic,
            String key,
            String type,
            String subject,
            @Nullable Long sequence,
            String json) {
        send(topic, key, type, subject, sequence, json, Instant.now());
    }

    public void send(
            String topic,
            String key,
            String type,
            String subject,
            @Nullable Long sequence,
            String json,
            Instant at) {
        EventContracts.validate(type, json);
        sendUnchecked(topic, key, type, subject, sequence, json, at);
    }

    /** What no producer of ours would send. */
    void sendUnchecked(String topic, String key, String type, String json) {
        sendUnchecked(topic, key, type, key, 1L, json, Instant.now());
    }

    private void sendUnchecked(
            String topic,
            String key,
            String type,
            String subject,
            @Nullable Long sequence,
            String json,
            Instant at) {
        var record =
                new ProducerRecord<String, byte[]>(
                        topic, key, json.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/" + type.split("\\.")[2] + "-service");
        header(record, "ce_subject", subject);
        header(record, "ce_time", at.toString());
        header(record, "content-type", "application/json");
        if (sequence != null) {
            header(record, "ce_sequence", sequence.toString());
        }
        producer.send(record);
        producer.flush();
    }

    public void tombstone(String topic, String key) {
        producer.send(new ProducerRecord<>(topic, key, null));
        producer.flush();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
