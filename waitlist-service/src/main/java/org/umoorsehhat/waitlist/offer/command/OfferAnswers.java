package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.Entry;
import reactor.core.publisher.Mono;

/** A patient accepts or declines. {@link #accept} and {@link #decline} run in a transaction. */
@Component
public class OfferAnswers {

    private final OfferStore offers;
    private final OfferEnding ending;
    private final OfferEvents events;
    private final OfferMeters meters;
    private final AnswerSignal signal;
    private final OfferProperties properties;
    private final Clock clock;

    OfferAnswers(
            OfferStore offers,
            OfferEnding ending,
            OfferEvents events,
            OfferMeters meters,
            AnswerSignal signal,
            OfferProperties properties,
            Clock clock) {
        this.offers = offers;
        this.ending = ending;
        this.events = events;
        this.meters = meters;
        this.signal = signal;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Accepts the entry's offer, once: one that is accepted or booked already is given as it is.
     * Fails with {@code 409} when it is over.
     *
     * @param offerId the offer that the patient has seen; absent: the current one
     */
    public Mono<Offer> accept(Entry entry, @Nullable UUID offerId, Author by) {
        Instant now = now();
        return current(entry, offerId)
                .flatMap(offer ->
                        offers.lockSlot(offer.seat().slotId())
                                .then(offers.accept(offer.id(), by, now))
                                .flatMap(accepted ->
                                        events.accepted(accepted)
                                                .then(Mono.fromRunnable(meters::accepted))
                                                .thenReturn(accepted))
                                .switchIfEmpty(offers.find(offer.id()).flatMap(this::isAccepted)));
    }

    private Mono<Offer> isAccepted(Offer offer) {
        return switch (offer.status()) {
            case ACCEPTED, FULFILLED -> Mono.just(offer);
            default -> Mono.error(OfferProblems.over(offer));
        };
    }

    /**
     * Declines the entry's offer; one that is declined already is given as it is. Fails with {@code
     * 409} when it is over.
     */
    public Mono<Offer> decline(Entry entry, @Nullable UUID offerId, Author by) {
        return current(entry, offerId)
                .flatMap(offer ->
                        offers.lockSlot(offer.seat().slotId())
                                .then(ending.end(offer, Ending.DECLINED, null, by, now()))
                                .switchIfEmpty(
                                        offers.find(offer.id())
                                                .flatMap(now ->
                                                        now.status() == OfferStatus.DECLINED
                                                                ? Mono.just(now)
                                                                : Mono.error(
                                                                        OfferProblems.over(now)))));
    }

    private Mono<Offer> current(Entry entry, @Nullable UUID offerId) {
        UUID last = entry.lastOfferId();
        if (last == null) {
            return Mono.error(OfferProblems.none());
        }
        return offerId == null || offerId.equals(last)
                ? offers.find(last)
                : Mono.error(OfferProblems.another());
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
