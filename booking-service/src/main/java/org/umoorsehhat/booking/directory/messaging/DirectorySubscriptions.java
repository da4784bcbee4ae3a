package org.umoorsehhat.booking.directory.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;

/** The topics of scheduling-service that are copied. */
@Configuration(proxyBeanMethods = false)
class DirectorySubscriptions {

    private static final String TYPES = "org.umoorsehhat.scheduling.";

    @Bean
    EventSubscription doctors(DirectoryCopies copies) {
        return EventSubscription.to("scheduling.public.doctors")
                .onState(
                        DoctorState.class,
                        (doctor, event) -> copies.write(doctor),
                        TYPES + "doctor-registered.v1",
                        TYPES + "doctor-changed.v1",
                        TYPES + "doctor-deactivated.v1")
                .build();
    }

    @Bean
    EventSubscription services(DirectoryCopies copies) {
        return EventSubscription.to("scheduling.public.services")
                .onState(
                        ServiceState.class,
                        (service, event) -> copies.write(service),
                        TYPES + "service-offered.v1",
                        TYPES + "service-changed.v1",
                        TYPES + "service-withdrawn.v1")
                .build();
    }

    @Bean
    EventSubscription absences(DirectoryCopies copies) {
        return EventSubscription.to("scheduling.public.absences")
                .onState(
                        AbsenceState.class,
                        (absence, event) -> copies.write(absence),
                        TYPES + "absence-planned.v1",
                        TYPES + "absence-cancelled.v1")
                .build();
    }
}
