package org.umoorsehhat.chassis.inbox.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;

/** A topic of dead letters for each topic that the service reads, and their replay. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class DeadLetterAutoConfiguration {

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(
            EventDispatcher dispatcher, ConsumerGroup group, Topics topics) {
        return new KafkaAdmin.NewTopics(
                DeadLetterTopics.declare(dispatcher.topics(), group.id(), topics));
    }

    @Bean
    DeadLetterWriter deadLetterWriter(
            KafkaProperties kafka,
            ConsumerGroup group,
            EventDispatcher dispatcher,
            MeterRegistry meters) {
        return new DeadLetterWriter(
                kafka.buildProducerProperties(),
                group,
                dispatcher.topics(),
                dispatcher.restrictedTopics(),
                meters);
    }

    @Bean
    DeadLetters deadLetters(
            EventDispatcher dispatcher,
            DeadLetterWriter writer,
            KafkaProperties kafka,
            ConsumerGroup group) {
        Map<String, Object> settings = group.ofReplays().settings(kafka);
        return new DeadLetters(
                dispatcher,
                group,
                new DeadLetterReplay(
                        dispatcher,
                        writer,
                        () ->
                                new KafkaConsumer<>(
                                        settings,
                                        new StringDeserializer(),
                                        new ByteArrayDeserializer()),
                        group));
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(DeadLetters letters, KafkaProperties kafka) {
        return new DeadLetterEndpoint(letters, kafka);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters letters, Idempotency idempotency) {
        return new DeadLetterController(letters, idempotency);
    }
}
