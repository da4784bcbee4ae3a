package org.umoorsehhat.waitlist.search;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Work that nothing triggers: what is over, and what has been overlooked. */
public interface Backstop {

    /**
     * Looks again at every slot that has a free seat and somebody who waits for that doctor and
     * day, in case an event went to the dead letters.
     */
    Mono<Long> lookEverywhere(Instant now, Instant startingAfter);

    /** Forgets slots, appointments, holds and requests that are over. */
    Mono<Void> forgetPast(Instant before);

    /** Numbers of active entries that nobody can be offered anything for any more. */
    Flux<Over> over(Instant now, int limit);

    /** Entries that left before {@code before}, marked so that each is given once. */
    Flux<Left> takeLeft(Instant before, int limit);

    /**
     * @param why code of the reason, such as {@code date_passed}
     */
    record Over(long entryId, String why) {}

    record Left(long entryId, long version) {}
}
