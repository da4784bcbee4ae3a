package org.umoorsehhat.notification.appointment.messaging;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.appointment.AppointmentMessages;
import org.umoorsehhat.notification.appointment.AppointmentNews;
import org.umoorsehhat.notification.appointment.Fact;

/** Listens to appointments. */
@Configuration
class AppointmentSubscription {

    @Bean
    EventSubscription appointments(AppointmentMessages messages) {
        var subscription = EventSubscription.to("booking.public.appointments");
        for (Fact fact : Fact.values()) {
            subscription.onState(
                    AppointmentNews.class,
                    (news, event) ->
                            messages.on(
                                    fact,
                                    news,
                                    Objects.requireNonNullElse(event.sequence(), 1L),
                                    event.time()),
                    type(fact));
        }
        return subscription.build();
    }

    private static String type(Fact fact) {
        String name = fact.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return "org.umoorsehhat.booking.appointment-" + name + ".v1";
    }
}
