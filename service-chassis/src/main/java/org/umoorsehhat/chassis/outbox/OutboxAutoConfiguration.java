package org.umoorsehhat.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.umoorsehhat.chassis.event.Traces;
import tools.jackson.databind.json.JsonMapper;

/** The outbox and its relay. */
@EnableScheduling
@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    OutboxSignal outboxSignal(OutboxProperties properties) {
        return new OutboxSignal(properties.gather().within(), System::nanoTime);
    }

    @Bean
    Outbox outbox(DatabaseClient database, JsonMapper json) {
        return new Outbox(database, json);
    }

    @Bean
    OutboxLag outboxLag(DatabaseClient database, MeterRegistry meters) {
        return new OutboxLag(database, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    EventSender eventSender(
            KafkaProperties kafka,
            OutboxProperties properties,
            Traces traces,
            @Value("${spring.application.name}") String service) {
        return new KafkaEventSender(
                kafka.buildProducerProperties(),
                properties.batchSize(),
                new CloudEventMessages(service),
                traces);
    }

    @Bean
    DirectEvents directEvents(EventSender sender, JsonMapper json) {
        return new DirectEvents(sender, json);
    }

    @Bean
    @ConditionalOnProperty(name = "umoorsehhat.outbox.relay", matchIfMissing = true)
    OutboxRelay outboxRelay(
            ConnectionFactory connections,
            EventSender sender,
            OutboxSignal signal,
            OutboxProperties properties,
            MeterRegistry meters) {
        ConnectionFactory plain =
                connections instanceof ConnectionPool pool ? pool.unwrap() : connections;
        return new OutboxRelay(plain, sender, signal, properties, meters);
    }
}
