package org.umoorsehhat.booking.availability;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Free seats as the ledger has them now. */
public interface FreeSlots {

    /**
     * Slots of a doctor that start in {@code [from, to)} and not in the past, where an appointment
     * of that length can start, alone or with those that follow without a gap; in order.
     */
    Flux<FreeSlot> between(long doctor, Instant from, Instant to, int minutes);

    /** The first of them from {@code from} on, within a year; empty when there is none. */
    Mono<FreeSlot> next(long doctor, Instant from, int minutes);
}
