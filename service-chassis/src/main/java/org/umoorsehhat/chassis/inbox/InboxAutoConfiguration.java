package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import tools.jackson.databind.json.JsonMapper;

/** One consumer group per service over all that it subscribes to. */
@AutoConfiguration(after = {R2dbcAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {

    @Bean
    ConsumerGroup consumerGroup(
            @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group) {
        return new ConsumerGroup(group);
    }

    @Bean
    Inbox inbox(DatabaseClient database) {
        return new Inbox(database);
    }

    @Bean
    InboxCleanup inboxCleanup(Inbox inbox, InboxProperties properties) {
        return new InboxCleanup(inbox, properties);
    }

    @Bean
    EventDispatcher eventDispatcher(
            ObjectProvider<EventSubscription> subscriptions,
            Inbox inbox,
            TransactionalOperator transaction,
            OutboxSignal outbox,
            MeterRegistry meters,
            JsonMapper json,
            InboxProperties properties) {
        return new EventDispatcher(
                subscriptions.orderedStream().toList(),
                inbox,
                transaction,
                outbox,
                meters,
                json,
                properties.handlerTimeout());
    }

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
            ObjectProvider<ObservationRegistry> observations) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        group.settings(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumers.setBeanName("events");
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return new EventConsumers(
                dispatcher.topics(),
                consumers,
                dispatcher,
                deadLetters,
                state,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                properties);
    }
}
