package org.umoorsehhat.waitlist.entry;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import reactor.core.publisher.Mono;

/** Says what became of an entry. Its row is locked by whoever calls: it has just changed it. */
@Component
public class EntryEvents {

    private final Outbox outbox;

    EntryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public Mono<Void> joined(Entry entry) {
        return outbox.append(EntryEventData.of("joined", entry));
    }

    public Mono<Void> changed(Entry entry) {
        return outbox.append(EntryEventData.of("changed", entry));
    }

    public Mono<Void> left(Entry entry) {
        return outbox.append(EntryEventData.of("left", entry));
    }

    /** Lets the topic forget an entry that left some time ago. */
    public Mono<Void> forgotten(long id, long version) {
        return outbox.append(EntryEventData.tombstone(id, version));
    }
}
