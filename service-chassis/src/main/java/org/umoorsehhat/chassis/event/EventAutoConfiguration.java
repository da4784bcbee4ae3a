package org.umoorsehhat.chassis.event;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Topics, and the context that events carry. */
@AutoConfiguration
@EnableConfigurationProperties(TopicProperties.class)
class EventAutoConfiguration {

    @Bean
    Topics topics(TopicProperties properties) {
        return new Topics(properties);
    }

    /** Before security, so that its refusals have a trace id too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    EventContextFilter eventContextFilter() {
        return new EventContextFilter();
    }
}
