package org.umoorsehhat.waitlist.offer.command;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.persistence.PostgresRequests;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.offer.rules.RequestAnswer;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.rules.Transition;
import org.umoorsehhat.waitlist.offer.saga.AnswerSignal;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.offer.saga.OfferProperties;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A seat that the staff asks for, and booking-service's answer. */
@Component
public class ManualRequest {

    private final PostgresSlots slots;
    private final PostgresRequests requests;
    private final OfferProcess process;
    private final OfferTerms terms;
    private final AnswerSignal signal;
    private final OfferProperties properties;

    ManualRequest(
            PostgresSlots slots,
            PostgresRequests requests,
            OfferProcess process,
            OfferTerms terms,
            AnswerSignal signal,
            OfferProperties properties) {
        this.slots = slots;
        this.requests = requests;
        this.process = process;
        this.terms = terms;
        this.signal = signal;
        this.properties = properties;
    }

    /**
     * Asks for the first free seat that suits an entry, also one that it was passed over for, in
     * the caller's transaction; gives the request's number, or empty where there is no such seat.
     */
    Mono<UUID> askFor(long entryId, Instant now) {
        return slots.everyFreeFor(entryId, terms.startingAfter(now))
                .filter(slot -> slot.seats() > 0)
                .collectList()
                .flatMapIterable(free -> free)
                .concatMap(
                        slot ->
                                process.on(slot.seat().slotId(), new Stimulus.AskByHand(entryId))
                                        .flatMapMany(ManualRequest::asked),
                        1)
                .next();
    }

    private static Flux<UUID> asked(Transition decided) {
        return decided instanceof Transition.Change(var effects)
                ? Flux.fromIterable(effects)
                        .ofType(Effect.AskForSeat.class)
                        .map(ask -> ask.request().id())
                : Flux.empty();
    }

    /** Waits a bounded time for booking-service's answer to a request. */
    public Mono<RequestAnswer> answered(UUID requestId) {
        var answered = requests.answerTo(requestId).filter(answer -> answer != RequestAnswer.OPEN);
        return signal.await(requestId, answered, properties.answerWait())
                .switchIfEmpty(requests.answerTo(requestId));
    }
}
