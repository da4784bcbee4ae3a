package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.EntryEvents;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.search.Backstop;
import reactor.core.publisher.Mono;

/** What time does to the list. Safe on many instances: each entry is closed once. */
@Component
public class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;
    private static final Duration KEPT_AFTER = Duration.ofDays(40);
    private static final Duration TOMBSTONE_AFTER = Duration.ofDays(30);

    private final Backstop backstop;
    private final Leaving leaving;
    private final EntryEvents events;
    private final OfferTerms terms;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Upkeep(
            Backstop backstop,
            Leaving leaving,
            EntryEvents events,
            OfferTerms terms,
            Commands commands,
            TransactionalOperator transaction,
            Clock clock) {
        this.backstop = backstop;
        this.leaving = leaving;
        this.events = events;
        this.terms = terms;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends entries whose day is over, or whose doctor or patient is not active any more. */
    public Mono<Void> closeWhatIsOver() {
        return backstop.over(now(), BATCH)
                .distinct(Backstop.Over::entryId)
                .flatMap(
                        over ->
                                close(over.entryId(), LeftBecause.valueOf(over.why()))
                                        .onErrorResume(failure -> later(over, failure)),
                        AT_ONCE)
                .then();
    }

    private Mono<Void> close(long entryId, LeftBecause why) {
        return commands.run(
                transaction.transactional(
                        leaving.leaveUnlessSettled(entryId, why, Author.SERVICE)));
    }

    private static Mono<Void> later(Backstop.Over over, Throwable failure) {
        log.warn("Will close entry {} later: {}", over.entryId(), failure.toString());
        return Mono.empty();
    }

    /** Lets the topic forget entries that left long ago. */
    public Mono<Void> tombstones() {
        var effect =
                backstop.takeLeft(now().minus(TOMBSTONE_AFTER), BATCH)
                        .concatMap(left -> events.forgotten(left.entryId(), left.version()))
                        .then();
        return commands.run(transaction.transactional(effect));
    }

    /** Forgets copies and answers that are of no use any more. */
    public Mono<Void> forgetPast() {
        return backstop.forgetPast(now().minus(KEPT_AFTER));
    }

    /** Looks again at every free seat that somebody might wait for. */
    public Mono<Void> lookEverywhere() {
        Instant now = now();
        return backstop.lookEverywhere(now, terms.startingAfter(now)).then();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
