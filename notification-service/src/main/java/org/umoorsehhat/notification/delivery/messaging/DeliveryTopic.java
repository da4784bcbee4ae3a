package org.umoorsehhat.notification.delivery.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

/** The topics that this service writes. */
@Configuration
public class DeliveryTopic {

    /** Hashes of the links in messages, for the services that answer them. */
    public static final String LINKS = "notification.internal.links";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LINKS_KEPT = Duration.ofDays(7);

    @Bean
    NewTopic deliveryEvents(Topics topics) {
        return topics.kept("notification.internal.deliveries", KEPT);
    }

    @Bean
    NewTopic sentLinks(Topics topics) {
        return topics.kept(LINKS, LINKS_KEPT);
    }
}
