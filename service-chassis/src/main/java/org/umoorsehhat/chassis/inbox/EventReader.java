package org.umoorsehhat.chassis.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents envelope of a Kafka record. */
final class EventReader {

    private EventReader() {}

    /**
     * @throws RejectedEvent for a record that is no CloudEvent, or lacks what every event here has
     */
    static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new IncomingEvent(
                    UUID.fromString(event.getId()),
                    event.getSource().toString(),
                    event.getType(),
                    Objects.requireNonNullElse(event.getSubject(), message.key()),
                    sequence(event),
                    time(event.getTime(), message.timestamp()),
                    message.topic(),
                    message.key(),
                    text(event.getExtension("correlationid")),
                    header(message, "traceparent"));
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException e) {
            throw new RejectedEvent("not a CloudEvent of this platform: " + e.getMessage(), e);
        }
    }

    /**
     * A tombstone that another system made has no envelope: its place in the topic stands for an
     * id.
     */
    static IncomingEvent tombstone(ConsumerRecord<String, byte[]> message) {
        String place = message.topic() + "-" + message.partition() + "-" + message.offset();
        return new IncomingEvent(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                "/" + message.topic(),
                "tombstone",
                message.key(),
                null,
                Instant.ofEpochMilli(message.timestamp()),
                message.topic(),
                message.key(),
                null,
                header(message, "traceparent"));
    }

    static boolean isCloudEvent(ConsumerRecord<String, byte[]> message) {
        return message.headers().lastHeader("ce_specversion") != null;
    }

    private static @Nullable Long sequence(CloudEvent event) {
        String sequence = text(event.getExtension("sequence"));
        return sequence == null ? null : Long.valueOf(sequence);
    }

    private static Instant time(@Nullable OffsetDateTime time, long timestamp) {
        return time == null ? Instant.ofEpochMilli(timestamp) : time.toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
