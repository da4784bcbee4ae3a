package org.umoorsehhat.notification.absence.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.absence.AbsenceMessages;
import org.umoorsehhat.notification.absence.AbsenceNews;

/** Listens to the doctors' absences. */
@Configuration
class AbsenceSubscription {

    @Bean
    EventSubscription absences(AbsenceMessages messages) {
        return EventSubscription.to("scheduling.public.absences")
                .onState(
                        AbsenceNews.class,
                        (absence, event) -> messages.on(absence),
                        "org.umoorsehhat.scheduling.absence-planned.v1",
                        "org.umoorsehhat.scheduling.absence-cancelled.v1")
                .build();
    }
}
