package org.umoorsehhat.notification.doctor.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.notification.doctor.DoctorEvent;
import org.umoorsehhat.notification.doctor.persistence.PostgresDoctors;

/** Listens to doctors. */
@Configuration
class DoctorSubscription {

    @Bean
    EventSubscription doctors(PostgresDoctors doctors) {
        return EventSubscription.to("scheduling.public.doctors")
                .onStates(
                        DoctorEvent.class,
                        events -> doctors.keep(events.stream().map(ReceivedEvent::data).toList()),
                        "org.umoorsehhat.scheduling.doctor-registered.v1",
                        "org.umoorsehhat.scheduling.doctor-changed.v1",
                        "org.umoorsehhat.scheduling.doctor-deactivated.v1")
                .build();
    }
}
