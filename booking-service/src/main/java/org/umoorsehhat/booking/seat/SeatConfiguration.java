package org.umoorsehhat.booking.seat;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;
import org.umoorsehhat.chassis.schedule.DueSignal;
import org.umoorsehhat.chassis.schedule.DueTask;

/** The rules of the ledger, as this clinic wants them. */
@Configuration(proxyBeanMethods = false)
class SeatConfiguration {

    @Bean
    HoldPolicy holdPolicy(HoldProperties properties) {
        return properties.policy();
    }

    /** No signal of holds that are opened: they last for minutes. */
    @Bean
    DueTask holdExpiring(HoldExpiry expiry, HoldProperties properties, Clock clock) {
        return new DueTask(
                "holds", new DueSignal(), properties.expiryInterval(), clock, expiry::round);
    }
}
