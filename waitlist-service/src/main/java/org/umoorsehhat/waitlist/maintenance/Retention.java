package org.umoorsehhat.waitlist.maintenance;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.EntryEvents;
import org.umoorsehhat.waitlist.maintenance.persistence.PostgresMaintenance;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.transaction.OwnTransaction;
import reactor.core.publisher.Mono;

/** Forgets what is of no use any more. */
@Component
public class Retention {

    private static final int BATCH = 200;
    private static final Duration KEPT_AFTER = Duration.ofDays(40);
    private static final Duration TOMBSTONE_AFTER = Duration.ofDays(30);

    private final PostgresMaintenance maintenance;
    private final EntryEvents events;
    private final OwnTransaction transaction;
    private final Clock clock;

    Retention(
            PostgresMaintenance maintenance,
            EntryEvents events,
            OwnTransaction transaction,
            Clock clock) {
        this.maintenance = maintenance;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lets the topic forget entries that left long ago. */
    public Mono<Void> tombstones() {
        return transaction.run(
                maintenance
                        .takeLeftLongAgo(DatabaseTime.now(clock).minus(TOMBSTONE_AFTER), BATCH)
                        .concatMap(left -> events.forgotten(left.entryId(), left.version()))
                        .then());
    }

    /** Forgets copies and answers that are of no use any more. */
    public Mono<Void> forgetPast() {
        return maintenance.forgetPast(DatabaseTime.now(clock).minus(KEPT_AFTER));
    }
}
