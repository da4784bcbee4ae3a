package org.umoorsehhat.scheduling.directory.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;

@Configuration(proxyBeanMethods = false)
class DirectoryTopics {

    static final String DOCTORS = "scheduling.public.doctors";
    static final String SERVICES = "scheduling.public.services";

    @Bean
    NewTopic doctorsTopic(Topics topics) {
        return topics.compacted(DOCTORS);
    }

    @Bean
    NewTopic servicesTopic(Topics topics) {
        return topics.compacted(SERVICES);
    }
}
