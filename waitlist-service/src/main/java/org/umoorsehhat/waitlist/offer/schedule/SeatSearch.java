package org.umoorsehhat.waitlist.offer.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import org.umoorsehhat.waitlist.search.rules.SearchItem;
import org.umoorsehhat.waitlist.transaction.OwnTransaction;
import reactor.core.publisher.Mono;

/**
 * Looks at what may have become possible, one thing per transaction, so that no two slots are ever
 * locked by one. Safe on many instances: what one takes, the others do not find.
 */
@Component
public class SeatSearch {

    private static final Logger log = LoggerFactory.getLogger(SeatSearch.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 50;

    /** Until what could not be looked at is tried again. */
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final PostgresSearchQueue queue;
    private final SearchStep step;
    private final OwnTransaction transaction;
    private final Clock clock;

    SeatSearch(
            PostgresSearchQueue queue, SearchStep step, OwnTransaction transaction, Clock clock) {
        this.queue = queue;
        this.step = step;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks until nothing is due, or for long enough to let others have a turn. */
    public Mono<Void> run() {
        return Mono.defer(this::round).repeat(ROUNDS).takeUntil(found -> found == 0).then();
    }

    /** When something will be due; empty when there is nothing to look at. */
    public Mono<Instant> next() {
        return queue.next()
                .map(due -> {
                    Instant soonest = DatabaseTime.now(clock).plus(AGAIN);
                    return due.isBefore(soonest) ? soonest : due;
                });
    }

    /** Gives how many things were found and could be looked at. */
    private Mono<Integer> round() {
        Instant now = DatabaseTime.now(clock);
        return queue.due(now, BATCH)
                .flatMap(item -> look(item, now), AT_ONCE)
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> look(SearchItem item, Instant now) {
        Mono<Void> effect =
                queue.take(item, now).filter(taken -> taken).flatMap(taken -> step.look(item, now));
        return transaction
                .run(effect)
                .thenReturn(1)
                .onErrorResume(failure -> {
                    log.warn("Will look at {} again: {}", item, failure.toString());
                    return Mono.just(0);
                });
    }
}
