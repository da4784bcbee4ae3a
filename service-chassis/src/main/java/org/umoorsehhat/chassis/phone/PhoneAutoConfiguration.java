package org.umoorsehhat.chassis.phone;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Reads telephone numbers. */
@AutoConfiguration
@EnableConfigurationProperties(PhoneProperties.class)
class PhoneAutoConfiguration {

    /** Lazy: a service that has to do with no numbers does not read the plans of all countries. */
    @Bean
    @Lazy
    PhoneNumbers phoneNumbers(PhoneProperties properties) {
        return new PhoneNumbers(properties.region());
    }
}
