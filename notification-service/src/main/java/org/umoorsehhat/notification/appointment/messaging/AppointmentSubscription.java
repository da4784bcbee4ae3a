package org.umoorsehhat.notification.appointment.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.notification.appointment.AppointmentChange;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;

/** Listens to appointments. */
@Configuration
class AppointmentSubscription {

    private static final Map<String, AppointmentEventType> TYPES =
            Arrays.stream(AppointmentEventType.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    type -> "org.umoorsehhat.booking." + type.code() + ".v1",
                                    Function.identity()));

    @Bean
    EventSubscription appointments(AppointmentEventHandler handler) {
        return EventSubscription.to("booking.public.appointments")
                .quiet()
                .onEveryState(
                        AppointmentEvent.class,
                        events ->
                                handler.on(
                                        events.stream()
                                                .map(AppointmentSubscription::change)
                                                .toList()),
                        TYPES.keySet().toArray(String[]::new))
                .build();
    }

    private static AppointmentChange change(ReceivedEvent<AppointmentEvent> received) {
        var event = received.event();
        return new AppointmentChange(
                Objects.requireNonNull(TYPES.get(event.type())),
                received.data(),
                Objects.requireNonNullElse(event.sequence(), 1L),
                event.time(),
                event.traceparent());
    }
}
