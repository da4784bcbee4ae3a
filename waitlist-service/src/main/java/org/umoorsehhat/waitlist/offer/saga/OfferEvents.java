package org.umoorsehhat.waitlist.offer.saga;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import reactor.core.publisher.Mono;

/** Says {@link OfferEventData}. The slot, or the entry, is locked by the caller. */
@Component
class OfferEvents {

    private final Outbox outbox;

    OfferEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Mono<Void> requested(Effect.AskForSeat ask) {
        return outbox.append(OfferEventData.requested(ask));
    }

    Mono<Void> offered(Offer offer) {
        return outbox.append(OfferEventData.offered(offer));
    }

    Mono<Void> accepted(Offer offer, @Nullable BookedAppointment booked) {
        return outbox.append(OfferEventData.accepted(offer, booked));
    }

    Mono<Void> ended(Offer offer, Effect.EndOffer end) {
        return outbox.append(OfferEventData.ended(offer, end.ending(), end.next(), end.stops()));
    }

    Mono<Void> exhausted(Hold hold) {
        return outbox.append(OfferEventData.exhausted(hold));
    }

    Mono<Void> notified(Entry entry) {
        return outbox.append(OfferEventData.notified(entry));
    }
}
