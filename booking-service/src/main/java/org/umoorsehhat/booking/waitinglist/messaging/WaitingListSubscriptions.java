package org.umoorsehhat.booking.waitinglist.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.rules.HoldRequest;
import org.umoorsehhat.booking.waitinglist.AcceptedOffer;
import org.umoorsehhat.booking.waitinglist.HeldSeats;
import org.umoorsehhat.booking.waitinglist.OfferAcceptance;
import org.umoorsehhat.booking.waitinglist.persistence.PostgresWaitingEntries;
import org.umoorsehhat.booking.waitinglist.rules.WaitingEntry;
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
    EventSubscription waitingEntries(PostgresWaitingEntries entries) {
        return EventSubscription.to("waitlist.internal.entries")
                .restricted()
                .onState(
                        WaitingEntry.class,
                        (entry, event) -> entries.remember(entry),
                        TYPES + "waiting-list-joined.v1",
                        TYPES + "waiting-list-changed.v1",
                        TYPES + "waiting-list-left.v1")
                .onTombstone(event -> entries.forget(event.key()))
                .build();
    }

    /**
     * Every message counts, in the order of its slot: none is state that a later one replaces. Each
     * locks a doctor, and nobody locks two.
     */
    @Bean
    EventSubscription offers(HeldSeats seats, OfferAcceptance acceptance, PostgresHolds holds) {
        return EventSubscription.to("waitlist.internal.offers")
                .oneByOne()
                .onEach(
                        OfferedSeat.class,
                        (offer, event) -> holds.offered(offer.holdId(), offer.patientId()),
                        TYPES + "slot-offered.v1")
                .onEach(
                        HoldRequest.class,
                        (request, event) -> seats.hold(request),
                        TYPES + "seat-requested.v1")
                .onEach(
                        AcceptedOffer.class,
                        (offer, event) ->
                                offer.appointmentId() == null
                                        ? acceptance.take(offer)
                                        : seats.passOn(offer.holdId(), false, "exhausted"),
                        TYPES + "offer-accepted.v1")
                .onEach(
                        EndedOffer.class,
                        (offer, event) -> seats.passOn(offer.holdId(), offer.hasNext(), "declined"),
                        TYPES + "offer-declined.v1",
                        TYPES + "offer-expired.v1",
                        TYPES + "offer-withdrawn.v1")
                .onEach(
                        EndedOffer.class,
                        (offer, event) ->
                                seats.passOn(offer.holdId(), offer.hasNext(), "exhausted"),
                        TYPES + "offers-exhausted.v1")
                .build();
    }
}
