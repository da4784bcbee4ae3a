package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.waitlist.search.SearchQueue;
import org.umoorsehhat.waitlist.search.SearchQueue.Due;
import org.umoorsehhat.waitlist.search.SearchQueue.DueEntry;
import org.umoorsehhat.waitlist.search.SearchQueue.DueHold;
import org.umoorsehhat.waitlist.search.SearchQueue.DueSlot;
import reactor.core.publisher.Mono;

/**
 * Looks at what may have become possible, one thing per transaction, so that no two slots are ever
 * locked by one. Safe on many instances: what one takes, the others do not find.
 */
@Component
public class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 50;

    private final SearchQueue queue;
    private final OfferStore offers;
    private final FreeSeats freeSeats;
    private final HeldSeats heldSeats;
    private final OfferTerms terms;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Search(
            SearchQueue queue,
            OfferStore offers,
            FreeSeats freeSeats,
            HeldSeats heldSeats,
            OfferTerms terms,
            Commands commands,
            TransactionalOperator transaction,
            Clock clock) {
        this.queue = queue;
        this.offers = offers;
        this.freeSeats = freeSeats;
        this.heldSeats = heldSeats;
        this.terms = terms;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks until nothing is due, or for long enough to let others have a turn. */
    public Mono<Void> run() {
        return Mono.defer(this::round).repeat(ROUNDS).takeUntil(found -> found == 0).then();
    }

    /** Gives how many things were found and could be looked at. */
    private Mono<Integer> round() {
        Instant now = now();
        return queue.due(now, BATCH)
                .flatMap(due -> look(due, now), AT_ONCE)
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> look(Due due, Instant now) {
        Mono<Void> effect =
                switch (due) {
                    case DueSlot(long slotId) ->
                            offers.lockSlot(slotId)
                                    .then(queue.take(due, now))
                                    .filter(taken -> taken)
                                    .flatMap(taken -> freeSeats.request(slotId));
                    case DueEntry(long entryId) ->
                            queue.take(due, now)
                                    .filter(taken -> taken)
                                    .flatMap(taken ->
                                            queue.slotsFor(entryId, now, terms.startingAfter(now)));
                    case DueHold(var holdId) ->
                            queue.take(due, now)
                                    .filter(taken -> taken)
                                    .flatMap(taken -> heldSeats.offerLate(holdId));
                };
        return commands.run(transaction.transactional(effect))
                .thenReturn(1)
                .onErrorResume(failure -> {
                    log.warn("Will look at {} again: {}", due, failure.toString());
                    return Mono.just(0);
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
