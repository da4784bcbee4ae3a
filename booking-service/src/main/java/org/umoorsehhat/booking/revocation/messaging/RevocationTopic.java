package org.umoorsehhat.booking.revocation.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

/** The topic that every instance of every service reads from its beginning. */
@Configuration(proxyBeanMethods = false)
class RevocationTopic {

    /** Longer than any revocation counts. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    NewTopic revokedTokensTopic(Topics topics) {
        return topics.kept("booking.internal.revocations", KEPT);
    }
}
