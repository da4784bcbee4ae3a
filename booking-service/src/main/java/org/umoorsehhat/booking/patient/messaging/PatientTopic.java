package org.umoorsehhat.booking.patient.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

/** Contact details of patients: the one restricted topic. */
@Configuration(proxyBeanMethods = false)
class PatientTopic {

    @Bean
    NewTopic patients(Topics topics) {
        return topics.compacted("booking.internal.patients");
    }
}
