package org.umoorsehhat.waitlist.offer.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.waitlist.entry.EntryEvents;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.offer.BookedAppointment;
import org.umoorsehhat.waitlist.offer.HeldSeats;
import org.umoorsehhat.waitlist.offer.Hold;
import org.umoorsehhat.waitlist.offer.HoldAnswers;
import org.umoorsehhat.waitlist.offer.OfferEvents;

/**
 * What booking-service says about seats. Each event counts, not only the newest of a hold: a hold
 * that was released may still be taken, if its seat is free.
 */
@Configuration
class SeatHoldEvents {

    private static final String BOOKING = "org.umoorsehhat.booking.";

    @Bean
    NewTopic entriesTopic(Topics topics) {
        return topics.compacted(EntryEvents.TOPIC);
    }

    @Bean
    NewTopic offersTopic(Topics topics) {
        return topics.kept(OfferEvents.TOPIC, java.time.Duration.ofDays(7));
    }

    @Bean
    EventSubscription seatHoldEventsSubscription(HeldSeats held, HoldAnswers answers) {
        return EventSubscription.to("booking.internal.seat-holds")
                .onEach(
                        SeatHeld.class,
                        (seat, event) -> held.held(seat.hold(event.time())),
                        BOOKING + "seat-held.v1")
                .onEach(
                        SeatRequestRefused.class,
                        (refused, event) ->
                                answers.requestRefused(
                                        refused.requestId(),
                                        refused.slotId(),
                                        refused.occupancyVersion()),
                        BOOKING + "seat-request-refused.v1")
                .onEach(
                        SeatHoldReleased.class,
                        (released, event) -> answers.released(released.holdId(), released.slotId()),
                        BOOKING + "seat-hold-released.v1")
                .onEach(
                        SeatHoldTaken.class,
                        (taken, event) ->
                                answers.taken(taken.offerId(), taken.slotId(), taken.appointment()),
                        BOOKING + "seat-hold-taken.v1")
                .onEach(
                        SeatTakeRefused.class,
                        (refused, event) ->
                                answers.refused(
                                        refused.offerId(), refused.slotId(), refused.reason()),
                        BOOKING + "seat-take-refused.v1")
                .build();
    }

    record SeatHeld(
            UUID holdId,
            long slotId,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            @Nullable String appointmentType,
            Instant expiresAt,
            @Nullable Long entryId,
            @Nullable UUID requestId) {

        Hold hold(Instant heldAt) {
            var seat =
                    new Seat(
                            slotId,
                            doctorId,
                            startsAt,
                            endsAt,
                            ZoneId.of(timeZone),
                            appointmentType);
            return new Hold(holdId, seat, entryId, requestId, expiresAt, heldAt);
        }
    }

    record SeatRequestRefused(UUID requestId, long slotId, long occupancyVersion) {}

    record SeatHoldReleased(UUID holdId, long slotId) {}

    record SeatHoldTaken(UUID offerId, long slotId, BookedAppointment appointment) {}

    record SeatTakeRefused(UUID offerId, long slotId, String reason) {}
}
