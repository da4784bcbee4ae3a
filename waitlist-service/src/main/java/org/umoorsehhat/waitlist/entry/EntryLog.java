package org.umoorsehhat.waitlist.entry;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import reactor.core.publisher.Mono;

/** Writes what became of an entry into its history, and says it to others. */
@Component
class EntryLog {

    private final PostgresEntryHistory history;
    private final EntryEvents events;

    EntryLog(PostgresEntryHistory history, EntryEvents events) {
        this.history = history;
        this.events = events;
    }

    Mono<Void> joined(Entry entry, Caller by, Instant now) {
        return history.record(entry.id(), "joined", by, null, now).then(events.joined(entry));
    }

    Mono<Void> changed(Entry entry, Caller by, Instant now) {
        return history.record(entry.id(), "changed", by, null, now).then(events.changed(entry));
    }

    Mono<Void> left(Entry entry, LeaveReason why, Caller by, Instant now) {
        // Of an offer that became an appointment the history tells already.
        Mono<Void> recorded =
                why == LeaveReason.FULFILLED
                        ? Mono.empty()
                        : history.record(entry.id(), "left", by, why.code(), now);
        return recorded.then(events.left(entry));
    }
}
