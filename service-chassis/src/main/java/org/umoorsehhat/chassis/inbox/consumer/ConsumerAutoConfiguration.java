package org.umoorsehhat.chassis.inbox.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.InboxProperties;

/** One consumer group per service over all that it subscribes to. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class ConsumerAutoConfiguration {

    @Bean
    ConsumerState eventConsumer() {
        return new ConsumerState();
    }

    @Bean
    EventConsumers eventConsumers(
            EventDispatcher dispatcher,
            ConsumerGroup group,
            KafkaProperties kafka,
            ConsumerRecordRecoverer deadLetters,
            ConsumerState state,
            InboxProperties properties,
            MeterRegistry meters,
            Traces traces) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        group.settings(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumers.setBeanName("events");
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        var sizes = new BatchSizes(properties.batchSize(), properties.batchBytes().toBytes());
        return new EventConsumers(
                dispatcher.topics(),
                consumers,
                new BatchListener(dispatcher, sizes, new ReceivingSpans(traces), state),
                deadLetters,
                state,
                properties);
    }
}
