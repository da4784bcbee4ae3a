package org.umoorsehhat.booking.appointment.messaging;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.NoteMessage;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import reactor.core.publisher.Mono;

/** What partners may read of appointments, and what notification-service reports about them. */
@Configuration(proxyBeanMethods = false)
class AppointmentTopics {

    private static final String TYPES = "org.umoorsehhat.notification.";
    private static final Caller NOTIFICATION = Caller.system("notification-service");

    @Bean
    NewTopic appointments(Topics topics) {
        return topics.compactedAfter("booking.public.appointments", Duration.ofDays(30));
    }

    @Bean
    NewTopic slotOccupancy(Topics topics) {
        return topics.compacted("booking.public.slot-occupancy");
    }

    /** Restricted, and gone soon: no tombstone forgets what it says of a patient. */
    @Bean
    NewTopic cancellationReasons(Topics topics) {
        return topics.keptBriefly("booking.internal.cancellation-reasons", Duration.ofDays(3));
    }

    /** A message that was sent. */
    record Delivery(UUID appointmentId, String channel) {}

    /** One by one: people want to change the appointments that it locks. */
    @Bean
    EventSubscription deliveries(AppointmentChanges appointments) {
        return EventSubscription.to("notification.internal.deliveries")
                .oneByOne()
                .quiet()
                .onEach(
                        Delivery.class,
                        (delivery, event) -> note(appointments, delivery, true),
                        TYPES + "reminder-sent.v1")
                .onEach(
                        Delivery.class,
                        (delivery, event) -> note(appointments, delivery, false),
                        TYPES + "confirmation-sent.v1")
                .build();
    }

    /** An appointment that is gone by now, or was rescheduled, is passed over. */
    private static Mono<Void> note(
            AppointmentChanges appointments, Delivery delivery, boolean isReminder) {
        return appointments
                .actWithin(
                        AppointmentRef.of(delivery.appointmentId()),
                        new NoteMessage(isReminder, delivery.channel()),
                        NOTIFICATION)
                .onErrorResume(AppointmentTopics::isGone, gone -> Mono.empty())
                .then();
    }

    /** Whatever else is in the way, the message comes again. */
    static boolean isGone(Throwable failure) {
        return failure instanceof RefusedException refused
                && switch (refused.refusal()) {
                    case NOT_FOUND, RESCHEDULED -> true;
                    default -> false;
                };
    }
}
