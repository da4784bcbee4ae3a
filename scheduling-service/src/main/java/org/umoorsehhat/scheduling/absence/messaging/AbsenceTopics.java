package org.umoorsehhat.scheduling.absence.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.scheduling.absence.persistence.AbsenceOutbox;

@Configuration(proxyBeanMethods = false)
class AbsenceTopics {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    NewTopic absencesTopic(Topics topics) {
        return topics.kept(AbsenceOutbox.TOPIC, KEPT);
    }
}
