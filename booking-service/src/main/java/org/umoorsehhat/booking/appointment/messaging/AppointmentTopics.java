package org.umoorsehhat.booking.appointment.messaging;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.AppointmentDesk;
import org.umoorsehhat.booking.appointment.AppointmentRef;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;

/** What partners may read of appointments, and what notification-service reports about them. */
@Configuration(proxyBeanMethods = false)
class AppointmentTopics {

    private static final String TYPES = "org.umoorsehhat.notification.";
    private static final Actor NOTIFICATION = Actor.system("notification-service");

    @Bean
    NewTopic appointments(Topics topics) {
        return topics.compactedAfter("booking.public.appointments", Duration.ofDays(30));
    }

    @Bean
    NewTopic slotOccupancy(Topics topics) {
        return topics.compacted("booking.public.slot-occupancy");
    }

    /** A message that was sent. */
    record Delivery(UUID appointmentId, String channel) {}

    @Bean
    EventSubscription deliveries(AppointmentDesk desk) {
        return EventSubscription.to("notification.internal.deliveries")
                .onEach(
                        Delivery.class,
                        (delivery, event) ->
                                desk.note(
                                        "reminder_sent",
                                        ref(delivery),
                                        delivery.channel(),
                                        NOTIFICATION),
                        TYPES + "reminder-sent.v1")
                .onEach(
                        Delivery.class,
                        (delivery, event) ->
                                desk.note(
                                        "confirmation_sent",
                                        ref(delivery),
                                        delivery.channel(),
                                        NOTIFICATION),
                        TYPES + "confirmation-sent.v1")
                .build();
    }

    private static AppointmentRef ref(Delivery delivery) {
        return new AppointmentRef(null, delivery.appointmentId());
    }
}
