package org.umoorsehhat.chassis.inbox.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.umoorsehhat.chassis.failure.FailureKinds;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;

/**
 * Writes an event that cannot be handled to the dead-letter topic, with the exception and the
 * original topic, partition and offset in its headers; without its data, and without the words of
 * the exception, where the topic is restricted. Fails when that cannot be done: the partition stops
 * then.
 */
final class DeadLetterWriter implements ConsumerRecordRecoverer, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterWriter.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final DeadLetterPublishingRecoverer recoverer;
    private final MeterRegistry meters;

    DeadLetterWriter(
            Map<String, Object> settings,
            ConsumerGroup group,
            List<String> topics,
            Set<String> restricted,
            MeterRegistry meters) {
        this.meters = meters;
        // From the start, so that the first one is seen as a change.
        topics.forEach(this::counter);
        producers =
                new DefaultKafkaProducerFactory<>(
                        settings, new StringSerializer(), new ByteArraySerializer());
        recoverer =
                new DeadLetterPublishingRecoverer(
                        new KafkaTemplate<>(producers),
                        (message, failure) ->
                                new TopicPartition(
                                        DeadLetterTopics.of(message.topic(), group.id()),
                                        message.partition())) {
                    @Override
                    protected ProducerRecord<Object, Object> createProducerRecord(
                            ConsumerRecord<?, ?> message,
                            TopicPartition place,
                            Headers headers,
                            byte @Nullable [] key,
                            byte @Nullable [] value) {
                        var letter =
                                super.createProducerRecord(message, place, headers, key, value);
                        return restricted.contains(message.topic())
                                ? DeadLetter.withoutData(letter)
                                : letter;
                    }
                };
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(TIMEOUT);
        // Of a letter that failed again, the newest reason counts.
        recoverer.setStripPreviousExceptionHeaders(true);
        recoverer.setAppendOriginalHeaders(false);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> message, Exception failure) {
        recoverer.accept(message, null, failure);
        // Not its words, which may quote the data.
        log.error(
                "{}-{}@{} is a dead letter: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                FailureKinds.of(failure));
        counter(message.topic()).increment();
    }

    private Counter counter(String topic) {
        return meters.counter("inbox.dead.letters", "topic", topic);
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
