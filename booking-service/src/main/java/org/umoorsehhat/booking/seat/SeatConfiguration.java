package org.umoorsehhat.booking.seat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;

/** The rules of the ledger, as this clinic wants them. */
@Configuration(proxyBeanMethods = false)
class SeatConfiguration {

    @Bean
    HoldPolicy holdPolicy(HoldProperties properties) {
        return properties.policy();
    }
}
