package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.umoorsehhat.chassis.event.Traces;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends with Kafka's own client and nothing else. Production sends with {@link KafkaEventSender};
 * this one shows, in the same tests, that nothing but a class would have to change (ADR 068).
 */
final class PlainEventSender implements EventSender {

    private final Map<String, Object> settings;
    private final int maxInFlight;
    private final CloudEventMessages messages;
    private final Traces traces;
    private final Scheduler thread =
            Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "outbox-send");
    private volatile KafkaProducer<String, byte[]> producer;

    PlainEventSender(
            Map<String, Object> settings,
            int maxInFlight,
            CloudEventMessages messages,
            Traces traces) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Nothing times out here: the relay decides (KafkaEventSender).
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        this.maxInFlight = maxInFlight;
        this.messages = messages;
        this.traces = traces;
        this.producer = create();
    }

    private KafkaProducer<String, byte[]> create() {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public Flux<SendResult> send(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return Flux.empty();
        }
        return Flux.using(
                () -> new PublishingSpans(traces),
                spans ->
                        // Holds at most the outcomes of one batch.
                        Flux.<SendResult>create(sink -> send(events, spans, sink))
                                .subscribeOn(thread)
                                .doOnNext(outcome -> spans.end(outcome.event())),
                PublishingSpans::endAll);
    }

    private void send(List<StoredEvent> events, PublishingSpans spans, FluxSink<SendResult> sink) {
        var client = producer;
        var room = new Semaphore(maxInFlight);
        var open = new AtomicInteger(events.size());
        try {
            for (StoredEvent event : events) {
                room.acquire();
                if (sink.isCancelled()) {
                    return;
                }
                var message = messages.message(event);
                spans.start(event, message.headers());
                client.send(
                        message,
                        (sent, failure) -> {
                            room.release();
                            sink.next(new SendResult(event, failure == null));
                            if (open.decrementAndGet() == 0) {
                                sink.complete();
                            }
                        });
            }
        } catch (InterruptedException | RuntimeException e) {
            // Also what a batch that was given up is told when the client closes.
            if (!sink.isCancelled()) {
                sink.error(e);
            }
        }
    }

    @Override
    public Mono<Void> reset() {
        return Mono.<Void>fromRunnable(
                        () -> {
                            var old = producer;
                            producer = create();
                            old.close(Duration.ZERO);
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }

    void destroy() {
        producer.close(Duration.ZERO);
        thread.dispose();
    }
}
