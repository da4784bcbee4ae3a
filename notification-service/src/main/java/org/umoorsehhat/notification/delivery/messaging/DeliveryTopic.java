package org.umoorsehhat.notification.delivery.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

/** The topic that this service writes. */
@Configuration
class DeliveryTopic {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    NewTopic deliveryEvents(Topics topics) {
        return topics.kept("notification.internal.deliveries", KEPT);
    }
}
