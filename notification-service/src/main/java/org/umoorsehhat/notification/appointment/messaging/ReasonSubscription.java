package org.umoorsehhat.notification.appointment.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.appointment.CancellationReason;
import org.umoorsehhat.notification.appointment.persistence.PostgresReasons;

/** Listens to why requests were declined, which is for their patients alone. */
@Configuration
class ReasonSubscription {

    @Bean
    EventSubscription cancellationReasons(PostgresReasons reasons) {
        return EventSubscription.to("booking.internal.cancellation-reasons")
                .restricted()
                .onState(
                        CancellationReason.class,
                        (reason, event) -> reasons.keep(reason),
                        "org.umoorsehhat.booking.cancellation-explained.v1")
                .build();
    }
}
