package org.umoorsehhat.chassis.inbox.progress;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;

/** The service is not ready before it has caught up. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class ProgressAutoConfiguration {

    @Bean
    CatchUpHealthIndicator caughtUp(
            EventDispatcher dispatcher, ConsumerGroup group, KafkaProperties kafka) {
        return new CatchUpHealthIndicator(
                kafka.buildAdminProperties(), group.id(), dispatcher.topics());
    }
}
