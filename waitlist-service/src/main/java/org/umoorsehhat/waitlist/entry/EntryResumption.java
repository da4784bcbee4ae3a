package org.umoorsehhat.waitlist.entry;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.entry.persistence.PostgresPauses;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import reactor.core.publisher.Mono;

/** Whoever was left alone wants to be offered seats again. */
@Component
public class EntryResumption {

    private final PostgresPauses pauses;
    private final PostgresEntryHistory history;
    private final PostgresSearchQueue search;
    private final Clock clock;

    EntryResumption(
            PostgresPauses pauses,
            PostgresEntryHistory history,
            PostgresSearchQueue search,
            Clock clock) {
        this.pauses = pauses;
        this.history = history;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Ends every pause of an entry, in the caller's transaction; one that has none stays as it is.
     * Fails with {@link RefusedException} for one that is not active.
     */
    public Mono<Entry> resume(Entry entry, Caller by) {
        if (entry.isActive() && !entry.isPaused() && entry.pausedUntil() == null) {
            return Mono.just(entry);
        }
        Instant now = DatabaseTime.now(clock);
        return pauses.resume(entry.id(), now)
                .switchIfEmpty(Mono.error(() -> new RefusedException(new Refusal.HasLeft())))
                .delayUntil(resumed -> history.record(entry.id(), "resumed", by, null, now))
                .delayUntil(resumed -> search.entry(entry.id(), now));
    }
}
