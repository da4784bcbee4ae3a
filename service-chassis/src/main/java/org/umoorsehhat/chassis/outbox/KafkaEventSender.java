package org.umoorsehhat.chassis.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
import reactor.kafka.sender.KafkaSender;
import reactor.kafka.sender.SenderOptions;
import reactor.kafka.sender.SenderRecord;
import reactor.kafka.sender.SenderResult;

/** Sends CloudEvents in binary mode with Reactor Kafka. */
final class KafkaEventSender implements EventSender, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventSender.class);
    private static final String SCHEMAS = "https://umoorsehhat.org/schemas/";

    private final KafkaSender<String, byte[]> sender;
    private final URI source;

    KafkaEventSender(SenderOptions<String, byte[]> options, String service) {
        this.sender = KafkaSender.create(options.stopOnError(false));
        this.source = URI.create("/" + service);
    }

    @Override
    public Flux<Outcome> send(List<StoredEvent> events) {
        return sender.send(
                        Flux.fromIterable(events)
                                .map(event -> SenderRecord.create(message(event), event)))
                .map(KafkaEventSender::outcome);
    }

    private static Outcome outcome(SenderResult<StoredEvent> result) {
        if (result.exception() != null) {
            log.warn(
                    "Event {} was not sent: {}",
                    result.correlationMetadata().id(),
                    result.exception().toString());
        }
        return new Outcome(result.correlationMetadata(), result.exception() == null);
    }

    private ProducerRecord<String, byte[]> message(StoredEvent event) {
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
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.createWriter(event.topic(), null, event.key())
                        .writeBinary(cloudEvent.build());
        if (event.traceparent() != null) {
            message.headers()
                    .add("traceparent", event.traceparent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    @Override
    public void destroy() {
        sender.close();
    }
}
