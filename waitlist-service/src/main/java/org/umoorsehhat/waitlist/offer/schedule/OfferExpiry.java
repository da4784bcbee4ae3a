package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.offer.RequestStore.Answer;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/**
 * Ends offers whose time is over, and gives up requests that were never answered. The times are in
 * the database: a restart loses none, and of many instances one ends each.
 */
@Component
public class OfferExpiry {

    private static final Logger log = LoggerFactory.getLogger(OfferExpiry.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;

    private final OfferStore offers;
    private final RequestStore requests;
    private final OfferEnding ending;
    private final SearchQueue search;
    private final OfferProperties properties;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final Clock clock;

    OfferExpiry(
            OfferStore offers,
            RequestStore requests,
            OfferEnding ending,
            SearchQueue search,
            OfferProperties properties,
            Commands commands,
            TransactionalOperator transaction,
            Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.ending = ending;
        this.search = search;
        this.properties = properties;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends what is due. */
    public Mono<Void> run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return offers.due(now, BATCH)
                .flatMap(offer -> quietly(expire(offer, now)), AT_ONCE)
                .thenMany(requests.unanswered(now.minus(properties.requestLost()), BATCH))
                .flatMap(request -> quietly(giveUp(request, now)), AT_ONCE)
                .then();
    }

    private Mono<Void> expire(Offer offer, Instant now) {
        return offers.lockSlot(offer.seat().slotId())
                .then(ending.end(offer, Ending.EXPIRED, null, Author.SERVICE, now))
                .then();
    }

    private Mono<Void> giveUp(RequestStore.SeatRequest request, Instant now) {
        return offers.lockSlot(request.slotId())
                .then(requests.close(request.id(), Answer.LOST, now))
                .flatMap(lost -> search.entry(lost.entryId(), now))
                .doOnSuccess(done -> log.warn("No answer to seat request {}", request.id()));
    }

    private Mono<Void> quietly(Mono<Void> effect) {
        return commands.run(transaction.transactional(effect))
                .onErrorResume(failure -> {
                    log.warn("Will try again: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
