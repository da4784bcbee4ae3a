package org.umoorsehhat.waitlist.search;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What has to be looked at once the running transaction is over. Kept in the database: it survives
 * a crash, and any instance may do it.
 */
public interface SearchQueue {

    /** A slot may have a free seat that somebody waits for. */
    Mono<Void> slot(long slotId, Instant due);

    /** An entry can be offered something again. */
    Mono<Void> entry(long entryId, Instant due);

    /** A hold has to be offered, but not before what came after it was heard. */
    Mono<Void> hold(UUID holdId, Instant due);

    /** What is due, oldest first; each thing once. */
    Flux<Due> due(Instant now, int limit);

    /** Takes all of {@code due}'s rows that are due; false when somebody else has. */
    Mono<Boolean> take(Due due, Instant now);

    /** Replaces an entry by the slots that have a free seat which may suit it. */
    Mono<Void> slotsFor(long entryId, Instant now, Instant startingAfter);

    /** One thing to look at. */
    sealed interface Due {}

    record DueSlot(long slotId) implements Due {}

    record DueEntry(long entryId) implements Due {}

    record DueHold(UUID holdId) implements Due {}
}
