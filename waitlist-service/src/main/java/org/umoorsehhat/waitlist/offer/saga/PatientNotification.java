package org.umoorsehhat.waitlist.offer.saga;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.EntryProperties;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import reactor.core.publisher.Mono;

/** Has a patient told that something may be free, without an offer. */
@Component
public class PatientNotification {

    private final PostgresEntries entries;
    private final PostgresEntryHistory history;
    private final OfferEvents events;
    private final EntryProperties limits;

    PatientNotification(
            PostgresEntries entries,
            PostgresEntryHistory history,
            OfferEvents events,
            EntryProperties limits) {
        this.entries = entries;
        this.history = history;
        this.events = events;
        this.limits = limits;
    }

    /**
     * In the running transaction. Somebody who has left is not told, and nobody twice within the
     * period. Gives the entry as it is then; empty when the patient is not told.
     */
    public Mono<Entry> tell(long entryId, Instant now) {
        return entries.notified(entryId, now, now.minus(limits.noticePeriod()))
                .flatMap(entry ->
                        history.record(entryId, "notified", OfferSaga.SERVICE, null, now)
                                .then(events.notified(entry))
                                .thenReturn(entry));
    }
}
