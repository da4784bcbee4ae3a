package org.umoorsehhat.chassis.inbox.reading;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.text.TextRules;

/** Reads the CloudEvents envelope of a Kafka record. */
public final class EventReader {

    /** Ids go on into our own events: nothing else may hide in them. */
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

    private static final Pattern TRACE =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private EventReader() {}

    /**
     * @throws RejectedEvent for a record that is no CloudEvent, or lacks what every event here has
     */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            throw new RejectedEvent("the record has no key");
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new IncomingEvent(
                    UUID.fromString(event.getId()),
                    line(event.getSource().toString()),
                    line(event.getType()),
                    line(Objects.requireNonNullElse(event.getSubject(), message.key())),
                    sequence(event),
                    event.getTime() == null
                            ? Instant.ofEpochMilli(message.timestamp())
                            : event.getTime().toInstant(),
                    message.topic(),
                    line(message.key()),
                    matching(CORRELATION, event.getExtension("correlationid")),
                    matching(TRACE, header(message, "traceparent")));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new RejectedEvent("not a CloudEvent of this platform: " + e.getMessage(), e);
        }
    }

    /**
     * A tombstone that another system made has no envelope: its place in the topic stands for an
     * id.
     */
    public static IncomingEvent tombstone(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            throw new RejectedEvent("the tombstone has no key");
        }
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
                matching(TRACE, header(message, "traceparent")));
    }

    /** Whether {@code message} has an envelope. */
    public static boolean isCloudEvent(ConsumerRecord<String, byte[]> message) {
        return message.headers().lastHeader("ce_specversion") != null;
    }

    /** What names an event is compared, so it is refused and not cleaned. */
    private static String line(String name) {
        String fault = TextRules.faultOfLine(name);
        if (fault != null) {
            throw new RejectedEvent("a name in the envelope " + fault);
        }
        return name;
    }

    private static @Nullable Long sequence(CloudEvent event) {
        Object sequence = event.getExtension("sequence");
        return sequence == null ? null : Long.valueOf(sequence.toString());
    }

    private static @Nullable String matching(Pattern pattern, @Nullable Object value) {
        return value != null && pattern.matcher(value.toString()).matches()
                ? value.toString()
                : null;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
