package org.umoorsehhat.scheduling.directory.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.scheduling.directory.persistence.DirectoryOutbox;

@Configuration(proxyBeanMethods = false)
class DirectoryTopics {

    @Bean
    NewTopic doctorsTopic(Topics topics) {
        return topics.compacted(DirectoryOutbox.DOCTORS);
    }

    @Bean
    NewTopic servicesTopic(Topics topics) {
        return topics.compacted(DirectoryOutbox.SERVICES);
    }
}
