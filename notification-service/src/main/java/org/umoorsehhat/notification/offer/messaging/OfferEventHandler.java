package org.umoorsehhat.notification.offer.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.delivery.persistence.PostgresRecipients;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.offer.OfferEvent;
import org.umoorsehhat.notification.offer.persistence.PostgresOffers;
import org.umoorsehhat.notification.offer.rules.OfferMessages;
import org.umoorsehhat.notification.staff.NewNotice;
import org.umoorsehhat.notification.staff.persistence.PostgresNotices;
import reactor.core.publisher.Mono;

/**
 * Keeps the waiting list's offers and tells the patients and the doctors, all in the running
 * transaction.
 */
@Service
class OfferEventHandler {

    /** Why an offer is gone after which nothing is offered any more. */
    static final String PAUSED = "paused";

    private final PostgresOffers offers;
    private final PostgresDeliveries deliveries;
    private final PostgresRecipients recipients;
    private final PostgresNotices notices;
    private final DeliveryProperties properties;
    private final Clock clock;

    OfferEventHandler(
            PostgresOffers offers,
            PostgresDeliveries deliveries,
            PostgresRecipients recipients,
            PostgresNotices notices,
            DeliveryProperties properties,
            Clock clock) {
        this.offers = offers;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.notices = notices;
        this.properties = properties;
        this.clock = clock;
    }

    /** A seat is offered; an offer that has expired meanwhile is only kept. */
    Mono<Void> offered(OfferEvent offer) {
        Instant now = clock.instant();
        return offer.expiresAt().isAfter(now)
                ? offers.open(offer)
                        .then(
                                tell(
                                        offer.patientId(),
                                        channel -> OfferMessages.offered(offer, channel, now),
                                        now))
                : offers.open(offer);
    }

    /** The patient answered: there is nothing to tell, and an offer not yet sent is not. */
    Mono<Void> answered(UUID offer) {
        return offers.end(offer)
                .then(deliveries.withdrawAboutOffer(offer, "offer-answered", clock.instant()))
                .then();
    }

    /**
     * The offer ended without an appointment and not by the patient's word.
     *
     * @param why code that the text files have a sentence for
     * @param happenedAt what is older than the configured age is not told
     */
    Mono<Void> gone(UUID offer, long patientId, String why, Instant happenedAt) {
        Instant now = clock.instant();
        return offers.end(offer)
                .flatMap(patient ->
                        deliveries
                                .withdrawAboutOffer(offer, "offer-gone", now)
                                // Who was never told of it is not told of its end, but of a pause.
                                .filter(withdrawn ->
                                        (withdrawn == 0 || why.equals(PAUSED))
                                                && properties.isRecent(happenedAt, now))
                                .flatMap(told ->
                                        tell(
                                                patientId,
                                                channel ->
                                                        OfferMessages.gone(
                                                                offer, patientId, why, channel,
                                                                now),
                                                now)));
    }

    /**
     * booking-service could not book what was accepted. Whoever has booked that time the normal
     * way, which fulfils the offer, has what they were offered and is told nothing.
     */
    Mono<Void> refused(UUID offer, long patientId, String why, Instant happenedAt) {
        return offers.isBooked(offer)
                .flatMap(isBooked ->
                        isBooked
                                ? offers.end(offer).then()
                                : gone(offer, patientId, why, happenedAt));
    }

    /** What was accepted has become an appointment: its doctor may want to know. */
    Mono<Void> taken(UUID offer, long doctorId, long appointment, Instant happenedAt) {
        return properties.isRecent(happenedAt, clock.instant())
                ? offers.startsAt(offer)
                        .flatMap(startsAt ->
                                notices.note(
                                        List.of(
                                                NewNotice.ofAppointment(
                                                        StaffTopic.OFFERS,
                                                        doctorId,
                                                        appointment,
                                                        startsAt,
                                                        null,
                                                        null))))
                : Mono.empty();
    }

    /**
     * Staff tells a patient that a seat may be free on a day, or on one of several.
     *
     * @param doctorId absent: any of a service
     */
    Mono<Void> seatFree(
            UUID event,
            long patientId,
            @Nullable Long doctorId,
            LocalDate date,
            @Nullable LocalDate dateTo,
            Instant happenedAt) {
        Instant now = clock.instant();
        return properties.isRecent(happenedAt, now)
                ? tell(
                        patientId,
                        channel ->
                                OfferMessages.seatFree(
                                        event, patientId, doctorId, date, dateTo, channel, now),
                        now)
                : Mono.empty();
    }

    private Mono<Void> tell(long patientId, Function<Channel, NewDelivery> message, Instant now) {
        return recipients
                .firstChannel(patientId)
                .flatMap(channel -> deliveries.addHere(List.of(message.apply(channel)), now));
    }
}
