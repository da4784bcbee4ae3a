package org.umoorsehhat.waitlist.offer.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.waitlist.entry.EntryEventData;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.rules.Transition;
import org.umoorsehhat.waitlist.offer.saga.OfferEventData;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.rules.Seat;
import reactor.core.publisher.Mono;

/**
 * What booking-service says about seats. Each event counts, not only the newest of a hold: a hold
 * that was released may still be taken, if its seat is free. One by one: each locks its slot before
 * the entries.
 */
@Configuration
class SeatHoldEvents {

    private static final Logger log = LoggerFactory.getLogger(SeatHoldEvents.class);
    private static final String BOOKING = "org.umoorsehhat.booking.";

    @Bean
    NewTopic entriesTopic(Topics topics) {
        return topics.compacted(EntryEventData.TOPIC);
    }

    @Bean
    NewTopic offersTopic(Topics topics) {
        return topics.kept(OfferEventData.TOPIC, Duration.ofDays(7));
    }

    @Bean
    EventSubscription seatHoldEventsSubscription(OfferProcess process) {
        return EventSubscription.to("booking.internal.seat-holds")
                .oneByOne()
                .onEach(
                        SeatHeldData.class,
                        (seat, event) ->
                                process.on(
                                                seat.slotId(),
                                                new Stimulus.SeatHeld(seat.hold(event.time())))
                                        .then(),
                        BOOKING + "seat-held.v1")
                .onEach(
                        SeatRequestRefusedData.class,
                        (refused, event) -> process.on(refused.slotId(), refused.stimulus()).then(),
                        BOOKING + "seat-request-refused.v1")
                .onEach(
                        SeatHoldReleasedData.class,
                        (released, event) ->
                                process.on(
                                                released.slotId(),
                                                new Stimulus.HoldReleased(released.holdId()))
                                        .then(),
                        BOOKING + "seat-hold-released.v1")
                .onEach(
                        SeatHoldTakenData.class,
                        // Often the appointment itself was heard of before.
                        (taken, event) -> process.on(taken.slotId(), taken.stimulus()).then(),
                        BOOKING + "seat-hold-taken.v1")
                .onEach(
                        SeatTakeRefusedData.class,
                        (refused, event) ->
                                answered(
                                        process,
                                        event,
                                        refused.offerId(),
                                        refused.slotId(),
                                        refused.stimulus()),
                        BOOKING + "seat-take-refused.v1")
                .build();
    }

    /** Nothing is wrong with a second delivery; anything else should be looked into. */
    private static Mono<Void> answered(
            OfferProcess process, IncomingEvent event, UUID offerId, long slotId, Stimulus answer) {
        return process.on(slotId, answer)
                .filter(Transition::isNothing)
                .doOnNext(nothing ->
                        log.info(
                                "{} for offer {}, which was not waiting for it",
                                event.type(),
                                offerId))
                .then();
    }

    record SeatHeldData(
            UUID holdId,
            long slotId,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            ZoneId timeZone,
            @Nullable String appointmentType,
            Instant expiresAt,
            @Nullable Long entryId,
            @Nullable UUID requestId) {

        Hold hold(Instant heldAt) {
            var seat = new Seat(slotId, doctorId, startsAt, endsAt, timeZone, appointmentType);
            return new Hold(holdId, seat, entryId, requestId, expiresAt, heldAt);
        }
    }

    record SeatRequestRefusedData(UUID requestId, long slotId, long occupancyVersion) {

        Stimulus stimulus() {
            return new Stimulus.RequestRefused(requestId, occupancyVersion);
        }
    }

    record SeatHoldReleasedData(UUID holdId, long slotId) {}

    record SeatHoldTakenData(UUID offerId, long slotId, BookedAppointment appointment) {

        Stimulus stimulus() {
            return new Stimulus.HoldTaken(offerId, appointment);
        }
    }

    record SeatTakeRefusedData(UUID offerId, long slotId, String reason) {

        Stimulus stimulus() {
            return new Stimulus.TakeRefused(offerId, reason);
        }
    }
}
