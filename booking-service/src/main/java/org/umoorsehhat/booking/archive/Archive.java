package org.umoorsehhat.booking.archive;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Where appointments go that ended long ago; their audit stays as it is, and the statistics too.
 */
public interface Archive {

    /**
     * Archives one that ended before {@code before}; false when there is none or another instance
     * is at it.
     */
    Mono<Boolean> one(Instant before);
}
