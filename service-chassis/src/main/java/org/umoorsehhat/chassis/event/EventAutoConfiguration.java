package org.umoorsehhat.chassis.event;

import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics, and the context that events carry. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicProperties.class)
class EventAutoConfiguration {

    @Bean
    Topics topics(TopicProperties properties) {
        return new Topics(properties);
    }

    @Bean
    TopicDeclarations topicDeclarations(KafkaAdmin admin) {
        return new TopicDeclarations(admin);
    }

    @Bean
    Traces traces(ObjectProvider<Propagator> propagator) {
        return new Traces(propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Before security, so that its refusals have a trace id too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    EventContextFilter eventContextFilter() {
        return new EventContextFilter();
    }
}
