package org.umoorsehhat.waitlist.offer.saga;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.waitlist.matching.persistence.PostgresMatching;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.persistence.LockedSlot;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.persistence.PostgresRequests;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;
import org.umoorsehhat.waitlist.offer.rules.SagaState;
import org.umoorsehhat.waitlist.offer.rules.SeatRequest;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import reactor.core.publisher.Mono;

/** Reads what a decision rests on. The slot is locked, and so is each entry that is found. */
@Component
class SagaReader {

    private final PostgresOffers offers;
    private final PostgresRequests requests;
    private final PostgresMatching matching;
    private final PostgresSlots slots;

    SagaReader(
            PostgresOffers offers,
            PostgresRequests requests,
            PostgresMatching matching,
            PostgresSlots slots) {
        this.offers = offers;
        this.requests = requests;
        this.matching = matching;
        this.slots = slots;
    }

    Mono<SagaState.OfHold> hold(Stimulus.AboutHold stimulus) {
        Hold hold = stimulus.hold();
        Mono<Boolean> isSettled =
                switch (stimulus) {
                    case Stimulus.SeatHeld held -> offers.isHoldKnown(hold.id());
                    case Stimulus.LateHoldDue due ->
                            offers.holdToOffer(hold.id()).hasElement().map(there -> !there);
                };
        return isSettled.flatMap(settled ->
                settled
                        ? Mono.just(new SagaState.OfHold(true, null, null, null))
                        : candidates(hold));
    }

    private Mono<SagaState.OfHold> candidates(Hold hold) {
        UUID requestId = hold.requestId();
        Mono<SeatRequest> request = requestId == null ? Mono.empty() : requests.open(requestId);
        return request.singleOptional()
                .flatMap(open ->
                        wanted(hold, open)
                                .singleOptional()
                                .flatMap(asked ->
                                        best(hold, asked)
                                                .singleOptional()
                                                .map(best ->
                                                        new SagaState.OfHold(
                                                                false,
                                                                open.orElse(null),
                                                                asked.orElse(null),
                                                                best.orElse(null)))));
    }

    private Mono<WaitingEntry> wanted(Hold hold, Optional<SeatRequest> request) {
        Long entryId = hold.entryId();
        if (entryId == null) {
            return Mono.empty();
        }
        return request.filter(SeatRequest::byHand).isPresent()
                ? matching.lockAskedByHand(entryId, hold.seat())
                : matching.lock(entryId, hold.seat());
    }

    private Mono<WaitingEntry> best(Hold hold, Optional<WaitingEntry> wanted) {
        return wanted.filter(WaitingEntry::suits).isPresent()
                ? Mono.empty()
                : matching.lockBest(hold.seat(), false);
    }

    Mono<SagaState.OfOffer> offer(Stimulus.AboutOffer stimulus) {
        Mono<Offer> offer =
                switch (stimulus) {
                    case Stimulus.HoldReleased(var holdId) -> offers.ofHold(holdId);
                    case Stimulus.HoldTaken(var id, var appointment) -> offers.find(id);
                    case Stimulus.TakeRefused(var id, var reason) -> offers.find(id);
                    case Stimulus.Accept(var id, var by) -> offers.find(id);
                    case Stimulus.Decline(var id, var by) -> offers.find(id);
                    case Stimulus.Withdraw(var id, var why, var by) -> offers.find(id);
                    case Stimulus.OfferDue(var id) -> offers.find(id);
                };
        return offer.flatMap(there ->
                        Queries.both(somebodyIsNext(stimulus, there), before(stimulus, there))
                                .map(known ->
                                        new SagaState.OfOffer(there, known.getT1(), known.getT2())))
                .defaultIfEmpty(new SagaState.OfOffer(null, false, SagaState.OffersBefore.NONE));
    }

    private Mono<SagaState.OffersBefore> before(Stimulus.AboutOffer stimulus, Offer offer) {
        return stimulus instanceof Stimulus.Decline || stimulus instanceof Stimulus.OfferDue
                ? offers.before(offer.entryId()).defaultIfEmpty(SagaState.OffersBefore.NONE)
                : Mono.just(SagaState.OffersBefore.NONE);
    }

    /** The offer's own entry does not count: while it has the offer it is not free for another. */
    private Mono<Boolean> somebodyIsNext(Stimulus.AboutOffer stimulus, Offer offer) {
        boolean matters =
                switch (stimulus) {
                    case Stimulus.HoldReleased released -> OfferEnding.HOLD_ENDED.leavesSeat();
                    case Stimulus.TakeRefused refused -> refused.ending().leavesSeat();
                    case Stimulus.HoldTaken taken -> false;
                    case Stimulus.Accept accept -> false;
                    case Stimulus.Decline decline -> true;
                    case Stimulus.Withdraw withdraw -> true;
                    case Stimulus.OfferDue due -> true;
                };
        return matters ? matching.suitsSomebody(offer.seat()) : Mono.just(false);
    }

    Mono<SagaState.OfRequest> request(Stimulus.AboutRequest stimulus) {
        return requests.open(stimulus.requestId())
                .map(SagaState.OfRequest::new)
                .defaultIfEmpty(new SagaState.OfRequest(null));
    }

    Mono<SagaState.OfFreeSeats> freeSeats(LockedSlot slot, Stimulus.AboutFreeSeats stimulus) {
        return slots.free(slot.id())
                .filter(free -> free.seats() > 0)
                .flatMap(free ->
                        entry(stimulus, free)
                                .map(entry -> new SagaState.OfFreeSeats(free, entry))
                                .defaultIfEmpty(new SagaState.OfFreeSeats(free, null)))
                .defaultIfEmpty(new SagaState.OfFreeSeats(null, null));
    }

    private Mono<WaitingEntry> entry(Stimulus.AboutFreeSeats stimulus, FreeSlot free) {
        return switch (stimulus) {
            case Stimulus.SlotDue() -> matching.lockBest(free.seat(), true);
            case Stimulus.AskByHand(var entryId) -> matching.lockAskedByHand(entryId, free.seat());
        };
    }
}
