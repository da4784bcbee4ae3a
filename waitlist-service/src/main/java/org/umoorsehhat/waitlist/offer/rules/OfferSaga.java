package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;

/**
 * This service's half of the saga: from what happens, and what is known then, to what is done.
 * {@code docs/model/waiting_list_saga.py} explores the same table together with booking-service's
 * half.
 */
public final class OfferSaga {

    /** Who does what no person does. */
    public static final Caller SERVICE = Caller.system("waitlist-service");

    private final OfferTerms terms;
    private final SeatOffering offering;
    private final OfferLifecycle offers;

    public OfferSaga(OfferTerms terms) {
        this.terms = terms;
        this.offering = new SeatOffering(terms);
        this.offers = new OfferLifecycle(terms);
    }

    /** A held seat is offered to whose turn it is, or given back. */
    public Transition on(Stimulus.AboutHold stimulus, SagaState.OfHold state, Moment at) {
        if (state.isSettled()) {
            return Transition.NOTHING;
        }
        return switch (stimulus) {
            case Stimulus.SeatHeld(Hold hold) ->
                    terms.isLate(hold, at.now())
                            ? Transition.of(
                                    new Effect.KeepHold(hold),
                                    new Effect.LookAtHold(hold.id(), at.now().plus(terms.settle())))
                            : offering.offer(hold, state, at).and(new Effect.KeepHold(hold));
            case Stimulus.LateHoldDue(Hold hold) -> offering.offer(hold, state, at);
        };
    }

    /** An offer is answered or ends, here or at booking-service. */
    public Transition on(Stimulus.AboutOffer stimulus, SagaState.OfOffer state, Moment at) {
        Offer offer = state.offer();
        if (offer != null) {
            return offers.on(stimulus, offer, state, at);
        }
        return switch (stimulus) {
            case Stimulus.HoldReleased(var holdId) -> Transition.of(new Effect.EndHold(holdId));
            case Stimulus.HoldTaken taken -> Transition.NOTHING;
            case Stimulus.TakeRefused refused -> Transition.NOTHING;
            case Stimulus.OfferDue due -> Transition.NOTHING;
            case Stimulus.Accept accept -> new Transition.Refused(new Refusal.NoOffer());
            case Stimulus.Decline decline -> new Transition.Refused(new Refusal.NoOffer());
            case Stimulus.Withdraw withdraw -> new Transition.Stale();
        };
    }

    /** A request for a seat ends without one. */
    public Transition on(Stimulus.AboutRequest stimulus, SagaState.OfRequest state, Moment at) {
        SeatRequest request = state.request();
        return switch (stimulus) {
            case Stimulus.RequestRefused(var id, var version) -> {
                var nothingFree = Transition.of(new Effect.NothingFree(version));
                yield request == null ? nothingFree : nothingFree.and(refused(request, at.now()));
            }
            case Stimulus.RequestOverdue(var id) ->
                    request == null
                            ? Transition.NOTHING
                            : Transition.of(
                                    new Effect.CloseRequest(id, RequestAnswer.LOST),
                                    new Effect.LookAtEntry(request.entryId(), at.now()));
        };
    }

    private static List<Effect> refused(SeatRequest request, Instant now) {
        return Transition.of(new Effect.CloseRequest(request.id(), RequestAnswer.REFUSED))
                .and(SeatOffering.tellIfByHand(request))
                .and(
                        new Effect.LookAtEntry(request.entryId(), now),
                        // A newer version than the refusal's may be free for somebody else.
                        new Effect.LookAtSlot(now))
                .effects();
    }

    /** A free seat that somebody waits for is asked for. */
    public Transition on(Stimulus.AboutFreeSeats stimulus, SagaState.OfFreeSeats state, Moment at) {
        FreeSlot free = state.free();
        if (free == null || free.seats() == 0) {
            return Transition.NOTHING;
        }
        WaitingEntry entry = state.entry();
        return switch (stimulus) {
            case Stimulus.SlotDue() -> askForBest(free, entry, at);
            case Stimulus.AskByHand(var entryId) ->
                    entry != null && entry.suits() && entry.requestId() == null
                            ? Transition.of(ask(free, entry, true, at))
                            : Transition.NOTHING;
        };
    }

    /** One at a time: the slot is looked at again for the next. */
    private Transition askForBest(FreeSlot free, @Nullable WaitingEntry entry, Moment at) {
        if (!terms.isFarEnough(free.seat(), at.now())) {
            return Transition.NOTHING;
        }
        Optional<Instant> night = terms.nightUntil(free.seat().zone(), at.now());
        if (night.isPresent()) {
            return Transition.of(new Effect.LookAtSlot(night.get()));
        }
        return entry == null
                ? Transition.NOTHING
                : Transition.of(ask(free, entry, false, at), new Effect.LookAtSlot(at.now()));
    }

    private static Effect ask(FreeSlot free, WaitingEntry entry, boolean byHand, Moment at) {
        var request = new SeatRequest(at.newId(), entry.entryId(), free.seat().slotId(), byHand);
        return new Effect.AskForSeat(request, entry, free.seat());
    }
}
