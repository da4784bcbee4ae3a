package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.offer.rules.Transition.Change;
import org.umoorsehhat.waitlist.rules.Refusal;

/**
 * What becomes of an offer that there is. Only booking-service's answer ends one that is accepted;
 * what is over stays as it is.
 */
final class OfferLifecycle {

    private final OfferTerms terms;

    OfferLifecycle(OfferTerms terms) {
        this.terms = terms;
    }

    Transition on(Stimulus.AboutOffer stimulus, Offer offer, SagaState.OfOffer state, Moment at) {
        boolean isOpen = offer.status() == OfferStatus.OPEN;
        return switch (stimulus) {
            case Stimulus.HoldReleased(var holdId) ->
                    Transition.of(new Effect.EndHold(holdId))
                            .and(
                                    isOpen
                                            ? end(offer, OfferEnding.HOLD_ENDED, state, at)
                                                    .effects()
                                            : List.of());
            case Stimulus.HoldTaken(var id, var appointment) ->
                    switch (offer.status()) {
                        // Booked the normal way: as good as accepted, and the others are told so.
                        case OPEN ->
                                Transition.of(
                                                new Effect.AcceptOffer(
                                                        offer, OfferSaga.SERVICE, appointment))
                                        .and(fulfil(offer, appointment, at).effects());
                        case ACCEPTED -> fulfil(offer, appointment, at);
                        case DECLINED, EXPIRED, WITHDRAWN, REFUSED, FULFILLED -> Transition.NOTHING;
                    };
            case Stimulus.TakeRefused refused -> refused(offer, refused, state, at);
            case Stimulus.OfferDue(var id) ->
                    isOpen ? end(offer, OfferEnding.EXPIRED, state, at) : Transition.NOTHING;
            case Stimulus.Accept(var id, var by) -> accept(offer, by, at);
            case Stimulus.Decline(var id, var by) -> decline(offer, by, state, at);
            case Stimulus.Withdraw withdraw -> withdraw(offer, withdraw, state, at);
        };
    }

    /**
     * One that was fulfilled by a booking of another free seat has a hold that nobody needs:
     * booking-service has tried to book it for its patient, who is busy then.
     */
    private Transition refused(
            Offer offer, Stimulus.TakeRefused refused, SagaState.OfOffer state, Moment at) {
        return switch (offer.status()) {
            case ACCEPTED -> refuse(offer, refused, state, at);
            case FULFILLED ->
                    Transition.of(
                            new Effect.GiveBack(
                                    new Hold(
                                            offer.holdId(),
                                            offer.seat(),
                                            null,
                                            null,
                                            offer.expiresAt(),
                                            at.now())));
            case OPEN, DECLINED, EXPIRED, WITHDRAWN, REFUSED -> Transition.NOTHING;
        };
    }

    private static Transition accept(Offer offer, Caller by, Moment at) {
        return switch (offer.status()) {
            case OPEN ->
                    offer.expiresAt().isAfter(at.now())
                            ? Transition.of(new Effect.AcceptOffer(offer, by, null))
                            : new Transition.Refused(offer.whyOver());
            case ACCEPTED, FULFILLED -> Transition.NOTHING;
            case DECLINED, EXPIRED, WITHDRAWN, REFUSED -> new Transition.Refused(offer.whyOver());
        };
    }

    private Transition decline(Offer offer, Caller by, SagaState.OfOffer state, Moment at) {
        return switch (offer.status()) {
            case OPEN -> end(offer, OfferEnding.DECLINED, null, by, state, at);
            case DECLINED -> Transition.NOTHING;
            case ACCEPTED, EXPIRED, WITHDRAWN, REFUSED, FULFILLED ->
                    new Transition.Refused(offer.whyOver());
        };
    }

    /** One whose offer is over by now has none to pass on. */
    private Transition withdraw(
            Offer offer, Stimulus.Withdraw withdraw, SagaState.OfOffer state, Moment at) {
        return switch (offer.status()) {
            case OPEN ->
                    end(offer, OfferEnding.DEACTIVATED, state, at)
                            .and(
                                    new Effect.EndEntry(
                                            offer.entryId(), withdraw.why(), withdraw.by()));
            case ACCEPTED, FULFILLED -> new Transition.Refused(new Refusal.IsBeingBooked());
            case DECLINED, EXPIRED, WITHDRAWN, REFUSED -> new Transition.Stale();
        };
    }

    /**
     * The appointment keeps the patient from being asked for other seats now, unless it was
     * cancelled before this was heard: then nothing else would look at their other entries.
     */
    private Change fulfil(Offer offer, BookedAppointment appointment, Moment at) {
        return Transition.of(
                new Effect.FulfilOffer(offer, appointment),
                new Effect.EndHold(offer.holdId()),
                new Effect.EndEntry(offer.entryId(), LeaveReason.FULFILLED, OfferSaga.SERVICE),
                new Effect.LookAtPatient(
                        offer.patientId(), offer.entryId(), at.now().plus(terms.settle())));
    }

    private Change refuse(
            Offer offer, Stimulus.TakeRefused refused, SagaState.OfOffer state, Moment at) {
        return end(offer, refused.ending(), refused.reason(), OfferSaga.SERVICE, state, at);
    }

    private Change end(Offer offer, OfferEnding ending, SagaState.OfOffer state, Moment at) {
        return end(offer, ending, null, OfferSaga.SERVICE, state, at);
    }

    /** Who did not want this seat is left alone for a while, and looked at again then. */
    private List<Effect> pause(
            Offer offer, OfferEnding ending, SagaState.OfOffer state, Moment at) {
        return ending.isUnwanted() && !isLast(ending, state)
                ? terms
                        .pausedUntil(state.before().unwanted() + 1, at.now())
                        .<Effect>map(until -> new Effect.Pause(offer.entryId(), until))
                        .stream()
                        .toList()
                : List.of();
    }

    private boolean isLast(OfferEnding ending, SagaState.OfOffer state) {
        return ending == OfferEnding.EXPIRED && terms.isLast(state.before().unanswered() + 1);
    }

    /**
     * booking-service is told whether somebody is next; and the patient's entries, which only this
     * offer may have kept from being asked, look for other free seats. By night nobody is next: the
     * slot is looked at in the morning.
     */
    private Change end(
            Offer offer,
            OfferEnding ending,
            @Nullable String refusal,
            Caller by,
            SagaState.OfOffer state,
            Moment at) {
        boolean mayPassOn = ending.leavesSeat() && terms.isFarEnough(offer.seat(), at.now());
        Optional<Instant> night =
                mayPassOn ? terms.nightUntil(offer.seat().zone(), at.now()) : Optional.empty();
        boolean next = mayPassOn && night.isEmpty() && state.somebodyIsNext();
        PassOverReason passOver = ending.passOver();
        Long leaving = ending == OfferEnding.DEACTIVATED ? (Long) offer.entryId() : null;
        return Transition.of(
                        new Effect.EndOffer(
                                offer, ending, refusal, by, next, isLast(ending, state)))
                .and(
                        passOver == null
                                ? List.of()
                                : List.of(new Effect.PassOver(offer.entryId(), passOver)))
                .and(pause(offer, ending, state, at))
                .and(new Effect.LookAtPatient(offer.patientId(), leaving, at.now()))
                .and(night.map(Effect.LookAtSlot::new).stream().toList());
    }
}
