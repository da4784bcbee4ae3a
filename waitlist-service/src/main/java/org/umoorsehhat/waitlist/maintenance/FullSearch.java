package org.umoorsehhat.waitlist.maintenance;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.maintenance.persistence.PostgresMaintenance;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.search.persistence.SearchSignal;
import reactor.core.publisher.Mono;

/** Looks again at every free seat that somebody might wait for, should an event have been lost. */
@Component
public class FullSearch {

    private final PostgresMaintenance maintenance;
    private final OfferTerms terms;
    private final SearchSignal signal;
    private final Clock clock;

    FullSearch(
            PostgresMaintenance maintenance, OfferTerms terms, SearchSignal signal, Clock clock) {
        this.maintenance = maintenance;
        this.terms = terms;
        this.signal = signal;
        this.clock = clock;
    }

    /** Has them looked at. */
    public Mono<Void> run() {
        Instant now = DatabaseTime.now(clock);
        return maintenance
                .lookEverywhere(now, terms.startingAfter(now))
                .filter(found -> found > 0)
                .doOnNext(found -> signal.dueAt(now))
                .then();
    }
}
