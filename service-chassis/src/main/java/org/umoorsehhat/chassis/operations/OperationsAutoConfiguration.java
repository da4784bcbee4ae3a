package org.umoorsehhat.chassis.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetters;

/** Every service says how it is. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class OperationsAutoConfiguration {

    @Bean
    OperationsController operationsController(
            @Value("${spring.application.name}") String service,
            @Lazy HealthEndpoint health,
            EventDispatcher dispatcher,
            ConsumerGroup group,
            DeadLetters letters,
            KafkaProperties kafka,
            MeterRegistry meters,
            Clock clock) {
        return new OperationsController(
                service,
                clock.instant(),
                new ReadinessParts(health),
                new TopicOverview(dispatcher, group, letters, kafka),
                meters);
    }
}
