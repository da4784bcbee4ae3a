package org.umoorsehhat.waitlist.offer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/**
 * An offer ends without an appointment: booking-service is told whether somebody is next, and the
 * entry looks for other free seats. In the caller's transaction; the slot is locked.
 */
@Component
public class OfferEnding {

    private final OfferStore offers;
    private final OfferTerms terms;
    private final OfferEvents events;
    private final SearchQueue search;
    private final OfferMeters meters;

    OfferEnding(
            OfferStore offers,
            OfferTerms terms,
            OfferEvents events,
            SearchQueue search,
            OfferMeters meters) {
        this.offers = offers;
        this.terms = terms;
        this.events = events;
        this.search = search;
        this.meters = meters;
    }

    /**
     * Ends {@code offer}; gives it as it is then, or empty when it is not in the ending's state.
     *
     * @param refusal why booking-service refused; null for other endings
     */
    public Mono<Offer> end(
            Offer offer, Ending ending, @Nullable String refusal, Author by, Instant now) {
        return offers.end(offer.id(), ending, refusal, by, now)
                .flatMap(ended ->
                        isNext(ended.seat(), ending, now)
                                .flatMap(next -> events.ended(ended, ending, next))
                                .then(Mono.fromRunnable(() -> meters.ended(ending)))
                                .thenReturn(ended));
    }

    private Mono<Boolean> isNext(Seat seat, Ending ending, Instant now) {
        if (!ending.leavesSeat() || !terms.isFarEnough(seat, now)) {
            return Mono.just(false);
        }
        Optional<Instant> night = terms.nightUntil(seat.zone(), now);
        return night.isPresent()
                ? search.slot(seat.slotId(), night.get()).thenReturn(false)
                : offers.suitsSomebody(seat);
    }
}
