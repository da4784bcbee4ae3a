package org.umoorsehhat.waitlist.offer.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.persistence.PostgresRequests;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.offer.saga.OfferProperties;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.transaction.OwnTransaction;
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

    /** Until what could not be ended is tried again. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final PostgresOffers offers;
    private final PostgresRequests requests;
    private final OfferProcess process;
    private final OfferProperties properties;
    private final OwnTransaction transaction;
    private final Clock clock;

    OfferExpiry(
            PostgresOffers offers,
            PostgresRequests requests,
            OfferProcess process,
            OfferProperties properties,
            OwnTransaction transaction,
            Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.process = process;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends what is due. */
    public Mono<Void> run() {
        Instant now = DatabaseTime.now(clock);
        return offers.due(now, BATCH)
                .flatMap(
                        offer -> quietly(offer.seat().slotId(), new Stimulus.OfferDue(offer.id())),
                        AT_ONCE)
                .thenMany(requests.unanswered(now.minus(properties.requestLost()), BATCH))
                .flatMap(
                        request ->
                                quietly(request.slotId(), new Stimulus.RequestOverdue(request.id()))
                                        .doOnSuccess(done ->
                                                log.warn(
                                                        "No answer to seat request {}",
                                                        request.id())),
                        AT_ONCE)
                .then();
    }

    /** When the next offer will be over; empty when none is open. Requests are lost after hours. */
    public Mono<Instant> next() {
        return offers.nextDue()
                .map(due -> {
                    Instant soonest = DatabaseTime.now(clock).plus(AGAIN);
                    return due.isBefore(soonest) ? soonest : due;
                });
    }

    private Mono<Void> quietly(long slotId, Stimulus due) {
        return transaction
                .run(process.on(slotId, due).then())
                .onErrorResume(failure -> {
                    log.warn("Will try again: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
