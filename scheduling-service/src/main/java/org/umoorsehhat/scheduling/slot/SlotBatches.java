package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Remembers what requests created, for as long as they may be repeated. */
public interface SlotBatches {

    /** Stores a batch and gives its number. */
    Mono<Long> add(SlotBatch batch);

    Mono<SlotBatch> find(long id);

    Mono<Long> forgetBefore(Instant time);
}
