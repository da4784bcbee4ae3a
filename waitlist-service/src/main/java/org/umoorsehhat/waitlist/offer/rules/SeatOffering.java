package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.SagaState.Moment;
import org.umoorsehhat.waitlist.offer.rules.Transition.Change;
import org.umoorsehhat.waitlist.rules.AppointmentTypes;

/** Whom a held seat is offered to: who asked for it, else whose turn it is, else nobody. */
final class SeatOffering {

    private final OfferTerms terms;

    SeatOffering(OfferTerms terms) {
        this.terms = terms;
    }

    Change offer(Hold hold, SagaState.OfHold state, Moment at) {
        SeatRequest request = state.request();
        Optional<Instant> night =
                isByHand(request)
                        ? Optional.empty()
                        : terms.nightUntil(hold.seat().zone(), at.now());
        if (night.isPresent()) {
            return giveBack(hold, request).and(new Effect.LookAtSlot(night.get()));
        }
        Optional<Instant> deadline = terms.deadline(hold, at.now());
        if (deadline.isEmpty()) {
            // Who asked for it does not ask again, or it would go on for ever.
            return giveBack(hold, request).and(unsuited(hold.entryId())).and(tellIfByHand(request));
        }
        WaitingEntry wanted = state.wanted();
        boolean isWanted = wanted != null && wanted.suits();
        Long unsuited = wanted == null || isWanted ? null : (Long) wanted.entryId();
        WaitingEntry chosen = isWanted ? wanted : state.best();
        if (chosen == null) {
            return giveBack(hold, request).and(unsuited(unsuited)).and(tellIfByHand(request));
        }
        boolean isTold = request == null || chosen.entryId() == request.entryId();
        return Transition.of(new Effect.MakeOffer(made(hold, chosen, deadline.get(), at), hold))
                .and(held(request))
                .and(superseded(chosen, request))
                .and(unsuited(unsuited))
                .and(isTold ? List.of() : tellIfByHand(request));
    }

    private static Change giveBack(Hold hold, @Nullable SeatRequest request) {
        return new Change(held(request)).and(new Effect.GiveBack(hold));
    }

    private static List<Effect> held(@Nullable SeatRequest request) {
        return request == null
                ? List.of()
                : List.of(new Effect.CloseRequest(request.id(), RequestAnswer.HELD));
    }

    /** It gets a seat of that slot without the one that it has asked for. */
    private static List<Effect> superseded(WaitingEntry chosen, @Nullable SeatRequest answered) {
        var open = chosen.requestId();
        return open == null || !chosen.asksHere() || answered != null && answered.id().equals(open)
                ? List.of()
                : List.of(new Effect.CloseRequest(open, RequestAnswer.SUPERSEDED));
    }

    private static List<Effect> unsuited(@Nullable Long entryId) {
        return entryId == null
                ? List.of()
                : List.of(new Effect.PassOver(entryId, PassOverReason.UNSUITED));
    }

    private static boolean isByHand(@Nullable SeatRequest request) {
        return request != null && request.byHand();
    }

    /** Whoever was asked for by hand, and gets no offer, is told that something may be free. */
    static List<Effect> tellIfByHand(@Nullable SeatRequest request) {
        return request != null && request.byHand()
                ? List.of(new Effect.TellPatient(request.entryId()))
                : List.of();
    }

    private static Offer made(Hold hold, WaitingEntry chosen, Instant deadline, Moment at) {
        String held = hold.seat().type();
        String type = chosen.type() != null ? chosen.type() : held;
        return new Offer(
                at.newId(),
                hold.id(),
                chosen.entryId(),
                chosen.patientId(),
                hold.seat(),
                type != null ? type : AppointmentTypes.DEFAULT,
                OfferStatus.OPEN,
                null,
                null,
                deadline,
                1);
    }
}
