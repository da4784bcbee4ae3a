package org.umoorsehhat.booking.patient.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

/** Contact details of patients: the one restricted topic. */
@Configuration(proxyBeanMethods = false)
class PatientTopic {

    /** How long what an erased patient was may stay behind the tombstone. */
    private static final Duration KEPT_AT_MOST = Duration.ofDays(7);

    @Bean
    NewTopic patients(Topics topics) {
        return topics.compactedWithin("booking.internal.patients", KEPT_AT_MOST);
    }
}
