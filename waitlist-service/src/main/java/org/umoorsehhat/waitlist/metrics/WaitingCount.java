package org.umoorsehhat.waitlist.metrics;

import reactor.core.publisher.Flux;

/** Counts who waits. */
public interface WaitingCount {

    /** Doctors with the most active entries. */
    Flux<OfDoctor> longest(int doctors);

    record OfDoctor(long doctorId, long entries) {}
}
