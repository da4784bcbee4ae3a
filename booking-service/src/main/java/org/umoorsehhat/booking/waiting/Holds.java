package org.umoorsehhat.booking.waiting;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats held for the waiting list. */
public interface Holds {

    /** Open holds whose time is over, the oldest first. */
    Flux<UUID> expired(int most);

    /** Ends a hold whose time is over, unless something else has ended it meanwhile. */
    Mono<Boolean> expire(UUID hold);

    /** Forgets holds that ended so long ago that no message about them can still be under way. */
    Mono<Long> forget();
}
