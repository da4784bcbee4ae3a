package org.umoorsehhat.notification.staff.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.staff.SlotOccupancy;
import org.umoorsehhat.notification.staff.persistence.PostgresNotices;
import org.umoorsehhat.notification.staff.rules.OccupancyNotices;
import reactor.core.publisher.Mono;

/** Listens to how full slots are, for the doctors who want to know of those that are too full. */
@Configuration
class OccupancySubscription {

    private final PostgresNotices notices;
    private final DeliveryProperties properties;
    private final Clock clock;

    OccupancySubscription(PostgresNotices notices, DeliveryProperties properties, Clock clock) {
        this.notices = notices;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    EventSubscription slotOccupancy() {
        return EventSubscription.to("booking.public.slot-occupancy")
                .quiet()
                .onStates(
                        SlotOccupancy.class,
                        this::note,
                        "org.umoorsehhat.booking.slot-occupancy-changed.v1")
                .build();
    }

    private Mono<Void> note(List<ReceivedEvent<SlotOccupancy>> events) {
        Instant now = clock.instant();
        return notices.note(
                events.stream()
                        .filter(event -> properties.isRecent(event.event().time(), now))
                        .map(event -> OccupancyNotices.of(event.data(), now))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
