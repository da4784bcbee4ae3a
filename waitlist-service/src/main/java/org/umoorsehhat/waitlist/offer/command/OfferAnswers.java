package org.umoorsehhat.waitlist.offer.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.saga.AnswerSignal;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.offer.saga.OfferProperties;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import reactor.core.publisher.Mono;

/** A patient accepts or declines. {@link #accept} and {@link #decline} run in a transaction. */
@Component
public class OfferAnswers {

    private final PostgresOffers offers;
    private final OfferProcess process;
    private final AnswerSignal signal;
    private final OfferProperties properties;

    OfferAnswers(
            PostgresOffers offers,
            OfferProcess process,
            AnswerSignal signal,
            OfferProperties properties) {
        this.offers = offers;
        this.process = process;
        this.signal = signal;
        this.properties = properties;
    }

    /**
     * Accepts the entry's offer, once: one that is accepted or booked already stays as it is. Gives
     * the offer's number; fails with {@link RefusedException} when it is over.
     *
     * @param offerId the offer that the patient has seen; absent: the current one
     */
    public Mono<UUID> accept(Entry entry, @Nullable UUID offerId, Caller by) {
        return current(entry, offerId)
                .flatMap(offer -> answer(offer, new Stimulus.Accept(offer.id(), by)));
    }

    /** Declines the entry's offer; otherwise like {@link #accept}. */
    public Mono<UUID> decline(Entry entry, @Nullable UUID offerId, Caller by) {
        return current(entry, offerId)
                .flatMap(offer -> answer(offer, new Stimulus.Decline(offer.id(), by)));
    }

    private Mono<UUID> answer(Offer offer, Stimulus answer) {
        return process.on(offer.seat().slotId(), answer).thenReturn(offer.id());
    }

    private Mono<Offer> current(Entry entry, @Nullable UUID offerId) {
        UUID last = entry.lastOfferId();
        if (last == null) {
            return Mono.error(new RefusedException(new Refusal.NoOffer()));
        }
        return offerId == null || offerId.equals(last)
                ? offers.find(last)
                : Mono.error(new RefusedException(new Refusal.AnotherOffer()));
    }

    /**
     * Waits for booking-service's answer to an accepted offer, a bounded time; gives the offer as
     * it is then.
     */
    public Mono<Offer> answered(UUID offerId) {
        var answered = offers.find(offerId).filter(offer -> offer.status() != OfferStatus.ACCEPTED);
        return signal.await(offerId, answered, properties.answerWait())
                .switchIfEmpty(offers.find(offerId));
    }
}
