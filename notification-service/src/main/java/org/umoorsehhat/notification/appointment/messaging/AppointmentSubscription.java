package org.umoorsehhat.notification.appointment.messaging;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;

/** Listens to appointments. */
@Configuration
class AppointmentSubscription {

    @Bean
    EventSubscription appointments(AppointmentEventHandler handler) {
        var subscription = EventSubscription.to("booking.public.appointments");
        for (AppointmentEventType type : AppointmentEventType.values()) {
            subscription.onState(
                    AppointmentEvent.class,
                    (appointment, event) ->
                            handler.on(
                                    type,
                                    appointment,
                                    Objects.requireNonNullElse(event.sequence(), 1L),
                                    event.time()),
                    "org.umoorsehhat.booking." + type.code() + ".v1");
        }
        return subscription.build();
    }
}
