package org.umoorsehhat.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.topic.EventRecord;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** Sends events as the other services do; each is checked against its contract first. */
public final class Events {

    private final TopicWriter writer;

    private Events(TopicWriter writer) {
        this.writer = writer;
    }

    static Events to(KafkaServer kafka) {
        TopicWriter writer = TopicWriter.to(kafka);
        for (String topic : TOPICS) {
            writer.create(topic);
        }
        return new Events(writer);
    }

    public static final String[] TOPICS = {
        "scheduling.public.doctors",
        "scheduling.public.absences",
        "booking.internal.patients",
        "booking.public.appointments",
        "booking.internal.seat-holds",
        "waitlist.internal.offers"
    };

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
        byte[] data = json.getBytes(StandardCharsets.UTF_8);
        writer.write(EventRecord.of(topic, key, type, subject, sequence, data).at(at).message());
    }

    public void tombstone(String topic, String key) {
        writer.write(new ProducerRecord<>(topic, key, null));
    }
}
