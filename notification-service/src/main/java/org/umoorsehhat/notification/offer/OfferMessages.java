package org.umoorsehhat.notification.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.delivery.Deliveries;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.Recipients;
import org.umoorsehhat.notification.message.Details;
import org.umoorsehhat.notification.message.MessageKind;
import reactor.core.publisher.Mono;

/** What somebody on the waiting list is told. All in the running transaction. */
@Service
public class OfferMessages {

    private final Offers offers;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final DeliveryProperties properties;
    private final Clock clock;

    OfferMessages(
            Offers offers,
            Deliveries deliveries,
            Recipients recipients,
            DeliveryProperties properties,
            Clock clock) {
        this.offers = offers;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.properties = properties;
        this.clock = clock;
    }

    /** A seat is offered; an offer that has expired meanwhile is only kept. */
    public Mono<Void> offered(OfferNews offer) {
        Instant now = clock.instant();
        if (!offer.expiresAt().isAfter(now)) {
            return offers.open(offer);
        }
        return offers.open(offer)
                .then(recipients.firstChannel(offer.patientId()))
                .flatMap(channel ->
                        deliveries.add(
                                List.of(
                                        new NewDelivery(
                                                MessageKind.OFFER,
                                                channel,
                                                offer.patientId(),
                                                null,
                                                offer.offerId(),
                                                Details.NONE,
                                                "offer:" + offer.offerId(),
                                                now,
                                                offer.expiresAt())),
                                now));
    }

    /** The patient answered: there is nothing to tell, and an offer not yet sent is not. */
    public Mono<Void> answered(UUID offer) {
        return offers.end(offer)
                .then(deliveries.withdrawAboutOffer(offer, "offer-answered", clock.instant()))
                .then();
    }

    /**
     * The offer ended without an appointment and not by the patient's word.
     *
     * @param why code that the word files have a sentence for
     * @param happenedAt what is older than the configured age is not told
     */
    public Mono<Void> gone(UUID offer, long patientId, String why, Instant happenedAt) {
        Instant now = clock.instant();
        return offers.end(offer)
                .flatMap(patient ->
                        deliveries
                                .withdrawAboutOffer(offer, "offer-gone", now)
                                // Who was never told of it is not told of its end.
                                .filter(withdrawn -> withdrawn == 0)
                                .flatMap(told -> tellGone(offer, patientId, why, happenedAt, now)));
    }

    private Mono<Void> tellGone(
            UUID offer, long patientId, String why, Instant happenedAt, Instant now) {
        return happenedAt.isBefore(now.minus(properties.maxAge()))
                ? Mono.empty()
                : recipients
                        .firstChannel(patientId)
                        .flatMap(channel ->
                                deliveries.add(
                                        List.of(
                                                new NewDelivery(
                                                        MessageKind.OFFER_GONE,
                                                        channel,
                                                        patientId,
                                                        null,
                                                        offer,
                                                        Details.because(why),
                                                        "offer-gone:" + offer,
                                                        now,
                                                        null)),
                                        now));
    }

    /** Staff tells a patient that a seat may be free on a day. */
    public Mono<Void> seatFree(
            UUID event, long patientId, long doctorId, LocalDate date, Instant happenedAt) {
        Instant now = clock.instant();
        return happenedAt.isBefore(now.minus(properties.maxAge()))
                ? Mono.empty()
                : recipients
                        .firstChannel(patientId)
                        .flatMap(channel ->
                                deliveries.add(
                                        List.of(
                                                new NewDelivery(
                                                        MessageKind.SEAT_FREE,
                                                        channel,
                                                        patientId,
                                                        null,
                                                        null,
                                                        Details.ofDay(doctorId, date.toString()),
                                                        "seat-free:" + event,
                                                        now,
                                                        null)),
                                        now));
    }
}
