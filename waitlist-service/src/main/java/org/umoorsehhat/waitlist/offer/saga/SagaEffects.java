package org.umoorsehhat.waitlist.offer.saga;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.offer.persistence.LockedSlot;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.Transition;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what a decision says, one after the other, in the running transaction. */
@Component
class SagaEffects {

    private final OfferEvents events;
    private final EntryRegistration entries;
    private final PatientNotification notification;
    private final PostgresSearchQueue search;
    private final SagaSignals signals;

    SagaEffects(
            OfferEvents events,
            EntryRegistration entries,
            PatientNotification notification,
            PostgresSearchQueue search,
            SagaSignals signals) {
        this.events = events;
        this.entries = entries;
        this.notification = notification;
        this.search = search;
        this.signals = signals;
    }

    Mono<Void> perform(LockedSlot slot, Transition.Change change, Instant now) {
        return Flux.fromIterable(change.effects())
                .concatMap(effect -> perform(slot, effect, now).then(signals.of(effect, now)))
                .then();
    }

    private Mono<Void> perform(LockedSlot slot, Effect effect, Instant now) {
        return switch (effect) {
            case Effect.KeepHold(var hold) -> slot.keep(hold);
            case Effect.EndHold(var holdId) -> slot.endHold(holdId);
            case Effect.GiveBack(var hold) -> events.exhausted(hold);
            case Effect.MakeOffer(var offer, var hold) ->
                    slot.make(offer, now)
                            .filter(made -> made)
                            .switchIfEmpty(Mono.error(OverlappingOffer::new))
                            .then(events.offered(offer));
            case Effect.AcceptOffer(var offer, var by, var booked) ->
                    slot.accept(offer.id(), by, now)
                            .flatMap(accepted -> events.accepted(accepted, booked));
            case Effect.FulfilOffer(var offer, var appointment) ->
                    slot.fulfil(offer.id(), appointment, now).then();
            case Effect.EndOffer end ->
                    slot.end(end, now).flatMap(ended -> events.ended(ended, end));
            case Effect.EndEntry(var entryId, var why, var by) ->
                    entries.end(entryId, why, by, true, now).then();
            case Effect.PassOver(var entryId, var reason) -> slot.passOver(entryId, reason, now);
            case Effect.Pause(var entryId, var until) ->
                    slot.pause(entryId, until, now).then(search.entry(entryId, until));
            case Effect.AskForSeat ask -> slot.ask(ask.request(), now).then(events.requested(ask));
            case Effect.CloseRequest(var requestId, var answer) ->
                    slot.answer(requestId, answer, now);
            case Effect.NothingFree(var version) -> slot.nothingFree(version);
            case Effect.TellPatient(var entryId) -> notification.tell(entryId, now).then();
            case Effect.LookAtSlot(var due) -> search.slot(slot.id(), due);
            case Effect.LookAtEntry(var entryId, var due) -> search.entry(entryId, due);
            case Effect.LookAtPatient(var patientId, var except, var due) ->
                    search.patient(patientId, except, due);
            case Effect.LookAtHold(var holdId, var due) -> search.hold(holdId, due);
        };
    }
}
