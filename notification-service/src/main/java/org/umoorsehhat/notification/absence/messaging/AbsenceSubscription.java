package org.umoorsehhat.notification.absence.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.absence.AbsenceEvent;

/** Listens to the doctors' absences. */
@Configuration
class AbsenceSubscription {

    @Bean
    EventSubscription absences(AbsenceEventHandler handler) {
        return EventSubscription.to("scheduling.public.absences")
                .onState(
                        AbsenceEvent.class,
                        (absence, event) -> handler.on(absence),
                        "org.umoorsehhat.scheduling.absence-planned.v1",
                        "org.umoorsehhat.scheduling.absence-cancelled.v1")
                .build();
    }
}
