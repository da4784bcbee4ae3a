package org.umoorsehhat.booking.stream.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Primary;
import org.umoorsehhat.booking.stream.Change;
import org.umoorsehhat.booking.stream.Position;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads with Kafka's own client and nothing else: it polls when there is demand. Production reads
 * with {@link KafkaChanges}; this one shows, in the same tests, that nothing but a method would
 * have to change (ADR 068).
 */
@Primary
public class PlainKafkaChanges extends KafkaChanges {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Scheduler thread = Schedulers.newBoundedElastic(2, 100, "plain-changes", 5, true);

    PlainKafkaChanges(KafkaProperties kafka, JsonMapper json) {
        super(kafka, json);
    }

    @Override
    public Flux<Change> from(Position start) {
        return Flux.<List<Change>, KafkaConsumer<String, byte[]>>generate(
                        () -> open(start),
                        (consumer, sink) -> {
                            sink.next(next(consumer));
                            return consumer;
                        },
                        KafkaConsumer::close)
                .subscribeOn(thread)
                .concatMapIterable(changes -> changes, 1);
    }

    private KafkaConsumer<String, byte[]> open(Position start) {
        var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = all(start.partitions());
        consumer.assign(partitions);
        partitions.forEach(one -> consumer.seek(one, start.next(one.partition())));
        return consumer;
    }

    private List<Change> next(KafkaConsumer<String, byte[]> consumer) {
        var changes = new ArrayList<Change>();
        consumer.poll(POLL).forEach(message -> changes.addAll(changes(message)));
        return changes;
    }
}
