package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import tools.jackson.databind.json.JsonMapper;

/** What a service does with the events that it subscribes to. */
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
                new EventReading(subscriptions.orderedStream().toList(), json),
                inbox,
                transaction,
                outbox,
                new InboxMeters(meters),
                properties.handlerTimeout());
    }
}
