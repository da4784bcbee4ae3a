package org.umoorsehhat.waitlist.offer.saga;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import reactor.core.publisher.Mono;

/** Has a patient told that something may be free, without an offer. */
@Component
public class PatientNotification {

    private final PostgresEntries entries;
    private final PostgresEntryHistory history;
    private final OfferEvents events;

    PatientNotification(PostgresEntries entries, PostgresEntryHistory history, OfferEvents events) {
        this.entries = entries;
        this.history = history;
        this.events = events;
    }

    /** In the running transaction. Somebody who has left is not told. */
    public Mono<Void> tell(long entryId, Instant now) {
        return entries.notified(entryId, now)
                .flatMap(entry ->
                        history.record(entryId, "notified", OfferSaga.SERVICE, null, now)
                                .then(events.notified(entry)));
    }
}
