package org.umoorsehhat.notification.offer.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.notification.offer.OfferEvent;

/** Listens to the waiting list's offers, and to booking-service's last word on them. */
@Configuration
class OfferSubscription {

    private static final String WAITLIST = "org.umoorsehhat.waitlist.";

    @Bean
    EventSubscription offers(OfferEventHandler handler) {
        return EventSubscription.to("waitlist.internal.offers")
                .quiet()
                .onState(
                        OfferEvent.class,
                        (offer, event) -> handler.offered(offer),
                        WAITLIST + "slot-offered.v1")
                .onState(
                        Answer.class,
                        (answer, event) -> handler.answered(answer.offerId()),
                        WAITLIST + "offer-accepted.v1",
                        WAITLIST + "offer-declined.v1")
                .onState(
                        Ended.class,
                        (ended, event) ->
                                handler.gone(
                                        ended.offerId(),
                                        ended.patientId(),
                                        ended.why(),
                                        event.time()),
                        WAITLIST + "offer-expired.v1",
                        WAITLIST + "offer-withdrawn.v1")
                .onEach(
                        Notified.class,
                        (notified, event) ->
                                handler.seatFree(
                                        event.id(),
                                        notified.patientId(),
                                        notified.isForAnyDoctor() ? null : notified.doctorId(),
                                        notified.preferredDate(),
                                        notified.preferredDateTo(),
                                        event.time()),
                        WAITLIST + "patient-notified.v1")
                .build();
    }

    /** The last word on an accepted offer: the appointment, or why there is none. */
    @Bean
    EventSubscription seatHolds(OfferEventHandler handler) {
        return EventSubscription.to("booking.internal.seat-holds")
                .quiet()
                .onEach(
                        Ended.class,
                        (refused, event) ->
                                handler.refused(
                                        refused.offerId(),
                                        refused.patientId(),
                                        refused.reason(),
                                        event.time()),
                        "org.umoorsehhat.booking.seat-take-refused.v1")
                .onEach(
                        Taken.class,
                        (taken, event) ->
                                handler.taken(
                                        taken.offerId(),
                                        taken.appointment().doctorId(),
                                        taken.appointment().id(),
                                        event.time()),
                        "org.umoorsehhat.booking.seat-hold-taken.v1")
                .build();
    }

    record Answer(UUID offerId) {}

    /**
     * @param paused true where nothing is offered any more, or absent
     */
    record Ended(UUID offerId, long patientId, String reason, @Nullable Boolean paused) {

        String why() {
            return Boolean.TRUE.equals(paused) ? OfferEventHandler.PAUSED : reason;
        }
    }

    record Taken(UUID offerId, Made appointment) {}

    record Made(long id, long doctorId) {}

    record Notified(
            long patientId,
            long doctorId,
            @Nullable Boolean anyDoctor,
            LocalDate preferredDate,
            @Nullable LocalDate preferredDateTo) {

        boolean isForAnyDoctor() {
            return Boolean.TRUE.equals(anyDoctor);
        }
    }
}
