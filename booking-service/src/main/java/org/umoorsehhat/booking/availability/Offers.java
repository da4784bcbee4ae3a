package org.umoorsehhat.booking.availability;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What can be booked: a doctor's time, for as long as a service takes. */
public interface Offers {

    /** The doctor and the length, 15 to 180 minutes. */
    record Offer(long doctor, int minutes) {}

    /**
     * What a doctor, a service or both mean; empty when they are not known, not active or do not
     * belong together.
     */
    Mono<Offer> resolve(@Nullable Long doctor, @Nullable Long service);
}
