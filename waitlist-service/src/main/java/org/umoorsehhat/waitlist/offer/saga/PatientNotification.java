package org.umoorsehhat.waitlist.offer;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.EntryStore;
import reactor.core.publisher.Mono;

/** Has a patient told that something may be free, without an offer. */
@Component
class PatientNotice {

    private final EntryStore entries;
    private final OfferEvents events;

    PatientNotice(EntryStore entries, OfferEvents events) {
        this.entries = entries;
        this.events = events;
    }

    /** In the running transaction. Somebody who has left is not told. */
    Mono<Void> tell(long entryId, Instant now) {
        return entries.notified(entryId, now)
                .flatMap(entry ->
                        entries.record(entryId, "notified", Author.SERVICE, null, null, now)
                                .then(events.notified(entry)));
    }
}
