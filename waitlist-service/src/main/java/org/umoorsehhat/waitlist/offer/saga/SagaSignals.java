package org.umoorsehhat.waitlist.offer.saga;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import reactor.core.publisher.Mono;

/**
 * Who is told of an effect besides the event's readers: waiting requests, what ends offers, and the
 * metrics.
 */
@Component
class SagaSignals {

    private final OfferMeters meters;
    private final AnswerSignal answers;
    private final ExpirySignal expiries;

    SagaSignals(OfferMeters meters, AnswerSignal answers, ExpirySignal expiries) {
        this.meters = meters;
        this.answers = answers;
        this.expiries = expiries;
    }

    Mono<Void> of(Effect effect, Instant now) {
        return switch (effect) {
            case Effect.MakeOffer(var offer, var hold) ->
                    count(() -> meters.made(hold, now))
                            .then(expiries.afterCommit(offer.expiresAt()));
            case Effect.AcceptOffer accepted -> count(meters::accepted);
            case Effect.FulfilOffer(var offer, var appointment) ->
                    count(meters::fulfilled).then(answers.afterCommit(offer.id()));
            case Effect.EndOffer(var offer, var ending, var refusal, var by, var next, var stops) ->
                    count(() -> meters.ended(ending))
                            .then(
                                    ending.answersAcceptance()
                                            ? answers.afterCommit(offer.id())
                                            : Mono.empty());
            case Effect.CloseRequest(var requestId, var answer) -> answers.afterCommit(requestId);
            default -> Mono.empty();
        };
    }

    private static Mono<Void> count(Runnable meter) {
        return Mono.fromRunnable(meter);
    }
}
