package org.umoorsehhat.waitlist.offer.schedule;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.search.rules.SearchItem;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import reactor.core.publisher.Mono;

/** Looks at one thing, in the running transaction. */
@Component
class SearchStep {

    private final PostgresSlots slots;
    private final PostgresOffers offers;
    private final OfferProcess process;
    private final OfferTerms terms;

    SearchStep(PostgresSlots slots, PostgresOffers offers, OfferProcess process, OfferTerms terms) {
        this.slots = slots;
        this.offers = offers;
        this.process = process;
        this.terms = terms;
    }

    Mono<Void> look(SearchItem item, Instant now) {
        return switch (item) {
            case SearchItem.SlotItem(var slotId) ->
                    process.on(slotId, new Stimulus.SlotDue()).then();
            case SearchItem.EntryItem(var entryId) ->
                    slots.lookFor(entryId, now, terms.startingAfter(now));
            case SearchItem.HoldItem(var holdId) ->
                    offers.holdToOffer(holdId)
                            .flatMap(hold ->
                                    process.on(
                                            hold.seat().slotId(), new Stimulus.LateHoldDue(hold)))
                            .then();
        };
    }
}
