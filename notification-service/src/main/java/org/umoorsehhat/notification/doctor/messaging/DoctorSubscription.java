package org.umoorsehhat.notification.doctor.messaging;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.notification.doctor.DoctorEvent;
import org.umoorsehhat.notification.doctor.persistence.PostgresDoctors;
import org.umoorsehhat.notification.staff.persistence.PostgresStaffPreferences;

/** Listens to doctors. */
@Configuration
class DoctorSubscription {

    @Bean
    EventSubscription doctors(PostgresDoctors doctors, PostgresStaffPreferences preferences) {
        return EventSubscription.to("scheduling.public.doctors")
                .onStates(
                        DoctorEvent.class,
                        events -> {
                            var data = events.stream().map(ReceivedEvent::data).toList();
                            return doctors.keep(data).then(preferences.forget(inactive(data)));
                        },
                        "org.umoorsehhat.scheduling.doctor-registered.v1",
                        "org.umoorsehhat.scheduling.doctor-changed.v1",
                        "org.umoorsehhat.scheduling.doctor-deactivated.v1")
                .build();
    }

    /** Whoever takes no appointments any more is told of none, and not kept with an address. */
    private static List<Long> inactive(List<DoctorEvent> doctors) {
        return doctors.stream()
                .filter(doctor -> !doctor.isActive())
                .map(DoctorEvent::doctorId)
                .toList();
    }
}
