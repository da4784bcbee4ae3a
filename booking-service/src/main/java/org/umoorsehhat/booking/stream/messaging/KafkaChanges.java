package org.umoorsehhat.booking.stream.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.stream.Change;
import org.umoorsehhat.booking.stream.ChangeSource;
import org.umoorsehhat.booking.stream.Position;
import org.umoorsehhat.chassis.json.StrictJson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.kafka.receiver.KafkaReceiver;
import reactor.kafka.receiver.ReceiverOptions;
import reactor.kafka.receiver.ReceiverPartition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the published changes with Reactor Kafka. In no consumer group: each instance reads all
 * partitions, and nothing is committed.
 */
@Component
class KafkaChanges implements ChangeSource {

    private static final Logger log = LoggerFactory.getLogger(KafkaChanges.class);
    private static final String TOPIC = "booking.public.appointments";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The broker answers as soon as there is something; demand and the end wake a poll. */
    private static final Duration POLL = Duration.ofSeconds(5);

    /** Of Kafka's client. */
    final Map<String, Object> settings;

    private final JsonMapper json;

    KafkaChanges(KafkaProperties kafka, JsonMapper json) {
        this.settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.json = StrictJson.ofEvents(json);
    }

    /** The ids of a change that say whose it is. */
    private record Whose(long doctorId, long patientId, @Nullable Previous previous) {

        /** The appointment that it replaces; with a doctor where that is another one. */
        private record Previous(@Nullable Long doctorId) {}

        @Nullable Long formerDoctor() {
            return previous == null ? null : previous.doctorId;
        }
    }

    @Override
    public Mono<Extent> extent() {
        return Mono.fromCallable(this::lookUp).subscribeOn(Schedulers.boundedElastic());
    }

    private Extent lookUp() {
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            int partitions = consumer.partitionsFor(TOPIC, PATIENCE).size();
            if (partitions == 0) {
                throw new UnknownTopicOrPartitionException(TOPIC);
            }
            return new Extent(
                    position(partitions, consumer.beginningOffsets(all(partitions), PATIENCE)),
                    position(partitions, consumer.endOffsets(all(partitions), PATIENCE)));
        }
    }

    static List<TopicPartition> all(int partitions) {
        return IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(TOPIC, i)).toList();
    }

    private static Position position(int partitions, Map<TopicPartition, Long> offsets) {
        return Position.of(
                all(partitions).stream()
                        .mapToLong(partition -> offsets.getOrDefault(partition, 0L))
                        .toArray());
    }

    /** All that Reactor Kafka is used for. */
    @Override
    public Flux<Change> from(Position start) {
        var options =
                ReceiverOptions.<String, byte[]>create(settings)
                        .withKeyDeserializer(new StringDeserializer())
                        .withValueDeserializer(new ByteArrayDeserializer())
                        .pollTimeout(POLL)
                        .assignment(all(start.partitions()))
                        .addAssignListener(partitions -> seek(partitions, start));
        return KafkaReceiver.create(options).receive().flatMapIterable(this::changes);
    }

    private static void seek(Collection<ReceiverPartition> partitions, Position start) {
        for (ReceiverPartition partition : partitions) {
            partition.seek(start.next(partition.topicPartition().partition()));
        }
    }

    /** One, or none: a tombstone is no change, and what cannot be read is nobody's. */
    List<Change> changes(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        if (message.value() == null || type == null) {
            return List.of();
        }
        try {
            Whose whose = json.readerFor(Whose.class).readValue(message.value());
            String name = new String(type.value(), StandardCharsets.UTF_8);
            return List.of(
                    new Change(
                            message.partition(),
                            message.offset(),
                            name.replaceFirst(
                                    "^org\\.umoorsehhat\\.booking\\.(.+)\\.v[0-9]+$", "$1"),
                            whose.doctorId,
                            whose.formerDoctor(),
                            whose.patientId,
                            new String(message.value(), StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            log.warn(
                    "An event at {} of partition {} is not readable: {}",
                    message.offset(),
                    message.partition(),
                    e.getOriginalMessage());
            return List.of();
        }
    }
}
