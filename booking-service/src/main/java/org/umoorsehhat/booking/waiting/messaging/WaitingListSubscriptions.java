package org.umoorsehhat.booking.waiting.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;

/** The conversation with waitlist-service. */
@Configuration(proxyBeanMethods = false)
class WaitingListSubscriptions {

    private static final String TYPES = "org.umoorsehhat.waitlist.";

    @Bean
    NewTopic seatHolds(Topics topics) {
        return topics.kept("booking.internal.seat-holds", Duration.ofDays(7));
    }

    @Bean
    EventSubscription waitingEntries(SeatsForTheWaiting seats) {
        return EventSubscription.to("waitlist.internal.entries")
                .onState(
                        WaitingEntry.class,
                        (entry, event) -> seats.remember(entry),
                        TYPES + "waiting-list-joined.v1",
                        TYPES + "waiting-list-changed.v1",
                        TYPES + "waiting-list-left.v1")
                .onTombstone(event -> seats.forgetEntry(event.key()))
                .build();
    }

    /** Every message counts, in the order of its slot: none is state that a later one replaces. */
    @Bean
    EventSubscription offers(SeatsForTheWaiting seats) {
        return EventSubscription.to("waitlist.internal.offers")
                .onEach(
                        SeatRequest.class,
                        (request, event) -> seats.hold(request),
                        TYPES + "seat-requested.v1")
                .onEach(
                        AcceptedOffer.class,
                        (offer, event) -> seats.take(offer),
                        TYPES + "offer-accepted.v1")
                .onEach(
                        EndedOffer.class,
                        (offer, event) -> seats.passOn(offer, "declined"),
                        TYPES + "offer-declined.v1",
                        TYPES + "offer-expired.v1",
                        TYPES + "offer-withdrawn.v1")
                .onEach(
                        EndedOffer.class,
                        (offer, event) -> seats.passOn(offer, "exhausted"),
                        TYPES + "offers-exhausted.v1")
                .build();
    }
}
