package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.umoorsehhat.chassis.event.Traces;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.kafka.sender.KafkaSender;
import reactor.kafka.sender.SenderOptions;
import reactor.kafka.sender.SenderRecord;
import reactor.kafka.sender.SenderResult;

/** Sends CloudEvents with Reactor Kafka. */
final class KafkaEventSender implements EventSender, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventSender.class);

    private final SenderOptions<String, byte[]> options;
    private final CloudEventMessages messages;
    private final Traces traces;

    /**
     * Where the client is called: it waits for a topic's metadata and for room in its buffer, which
     * an event loop must not. One thread keeps the order.
     */
    private final Scheduler thread =
            Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "outbox-send");

    private volatile KafkaSender<String, byte[]> sender;

    KafkaEventSender(
            Map<String, Object> settings,
            int maxInFlight,
            CloudEventMessages messages,
            Traces traces) {
        this.options = options(settings, maxInFlight);
        this.messages = messages;
        this.traces = traces;
        this.sender = KafkaSender.create(options);
    }

    /**
     * Nothing times out here. The client would give up one batch of records and still send the next
     * one, with later events of the same keys in it. Given up is only everything at once, in {@link
     * #reset}.
     */
    private static SenderOptions<String, byte[]> options(
            Map<String, Object> settings, int maxInFlight) {
        return SenderOptions.<String, byte[]>create(settings)
                .withKeySerializer(new StringSerializer())
                .withValueSerializer(new ByteArraySerializer())
                .producerProperty(ProducerConfig.ACKS_CONFIG, "all")
                .producerProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .producerProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE)
                .producerProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE)
                .stopOnError(false)
                .maxInFlight(maxInFlight)
                .closeTimeout(Duration.ZERO);
    }

    @Override
    public Flux<SendResult> send(List<StoredEvent> events) {
        return Flux.using(
                () -> new PublishingSpans(traces),
                spans ->
                        sender.send(
                                        Flux.fromIterable(events)
                                                .map(event -> toSend(event, spans))
                                                .subscribeOn(thread))
                                .map(KafkaEventSender::outcome)
                                // What is refused also ends the whole with an error, after all
                                // outcomes.
                                .take(events.size())
                                .doOnNext(outcome -> spans.end(outcome.event())),
                PublishingSpans::endAll);
    }

    private SenderRecord<String, byte[], StoredEvent> toSend(
            StoredEvent event, PublishingSpans spans) {
        var message = messages.message(event);
        spans.start(event, message.headers());
        return SenderRecord.create(message, event);
    }

    private static SendResult outcome(SenderResult<StoredEvent> result) {
        if (result.exception() != null) {
            log.error(
                    "Kafka refuses event {}: {}",
                    result.correlationMetadata().id(),
                    result.exception().toString());
        }
        return new SendResult(result.correlationMetadata(), result.exception() == null);
    }

    /** Closing waits for locks of the client, hence not on an event loop. */
    @Override
    public Mono<Void> reset() {
        return Mono.<Void>fromRunnable(
                        () -> {
                            var old = sender;
                            sender = KafkaSender.create(options);
                            old.close();
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public void destroy() {
        sender.close();
        thread.dispose();
    }
}
