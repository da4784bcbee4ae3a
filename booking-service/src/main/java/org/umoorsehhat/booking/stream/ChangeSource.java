package org.umoorsehhat.booking.stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where changes are read. */
public interface ChangeSource {

    /** What there is to read now: from {@code first} up to, and without, {@code end}. */
    record Extent(Position first, Position end) {}

    Mono<Extent> extent();

    /** All changes from there on, in order of each partition, without end. */
    Flux<Change> from(Position start);
}
