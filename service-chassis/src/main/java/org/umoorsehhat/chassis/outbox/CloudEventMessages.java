package org.umoorsehhat.chassis.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns rows of the outbox into CloudEvents in binary mode. */
final class CloudEventMessages {

    private static final String SCHEMAS = "https://umoorsehhat.org/schemas/";

    private final URI source;

    /**
     * @param service its name, such as {@code booking-service}
     */
    CloudEventMessages(String service) {
        this.source = URI.create("/" + service);
    }

    ProducerRecord<String, byte[]> message(StoredEvent event) {
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.createWriter(event.topic(), null, event.key())
                        .writeBinary(cloudEvent(event).build());
        if (event.traceparent() != null) {
            message.headers()
                    .add("traceparent", event.traceparent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    private io.cloudevents.core.v1.CloudEventBuilder cloudEvent(StoredEvent event) {
        var cloudEvent =
                CloudEventBuilder.v1()
                        .withId(event.id().toString())
                        .withSource(source)
                        .withType(event.type())
                        .withSubject(event.subject())
                        .withTime(event.occurredAt());
        if (event.payload() != null) {
            cloudEvent
                    .withDataContentType("application/json")
                    .withDataSchema(URI.create(SCHEMAS + event.type() + ".json"))
                    .withData(event.payload());
        }
        if (event.sequence() != null) {
            cloudEvent.withExtension("sequence", event.sequence().toString());
        }
        if (event.correlationId() != null) {
            cloudEvent.withExtension("correlationid", event.correlationId());
        }
        if (event.causationId() != null) {
            cloudEvent.withExtension("causationid", event.causationId());
        }
        return cloudEvent;
    }
}
