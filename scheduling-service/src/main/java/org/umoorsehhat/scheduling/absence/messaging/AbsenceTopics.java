package org.umoorsehhat.scheduling.absence.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

@Configuration(proxyBeanMethods = false)
class AbsenceTopics {

    static final String ABSENCES = "scheduling.public.absences";

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    NewTopic absencesTopic(Topics topics) {
        return topics.kept(ABSENCES, KEPT);
    }
}
