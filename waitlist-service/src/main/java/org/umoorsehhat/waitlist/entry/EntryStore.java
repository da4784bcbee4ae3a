package org.umoorsehhat.waitlist.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.matching.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries, as they are kept. What changes one is called within a transaction. */
public interface EntryStore {

    /** The entry of that number; empty where there is none, or it was deleted. */
    Mono<Entry> find(long id);

    Flux<Entry> list(EntryFilter filter, @Nullable Turn after, long offset, int limit);

    Mono<Long> count(EntryFilter filter);

    /**
     * Keeps those who come to wait for a doctor and day apart from those who report that a seat
     * there is free, until the transaction ends: one of the two sees the other.
     */
    Mono<Void> lockDemand(Wish wish);

    /** Makes an entry; empty when the patient waits for that doctor and day already. */
    Mono<Entry> insert(EntryDraft draft, Instant now);

    /**
     * Changes an active entry; empty when it is not active or not at {@code version}, or when the
     * patient has another one for that day.
     */
    Mono<Entry> update(long id, long version, EntryDraft draft, Instant now);

    /**
     * Ends an active entry.
     *
     * @param evenIfOffered whether it may have a running offer, which the caller then ends
     * @return the entry as it is now; empty when it was not active, or has an offer
     */
    Mono<Entry> leave(long id, LeftBecause why, boolean evenIfOffered, Instant now);

    /** Takes an entry that has left out of every list. */
    Mono<Void> delete(long id, Instant now);

    /** Records that the patient was told of a seat. */
    Mono<Entry> notified(long id, Instant now);

    /** Forgets which slots were found not to suit, since the entry has changed. */
    Mono<Void> forgetUnsuited(long id);

    /** Forgets all that the patient has declined: somebody of the staff asks again. */
    Mono<Void> forgetPassedOver(long id);

    Mono<Void> record(
            long id,
            String action,
            Author by,
            @Nullable UUID offerId,
            @Nullable String detail,
            Instant now);

    Flux<HistoryRow> history(long id, long offset, int limit);

    Mono<Long> historyCount(long id);
}
