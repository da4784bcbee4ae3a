package org.umoorsehhat.booking.relation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;

/** The rules, as this clinic wants them. */
@Configuration(proxyBeanMethods = false)
class RelationConfiguration {

    @Bean
    RelationPolicy relationPolicy(RelationProperties properties) {
        return properties.policy();
    }
}
