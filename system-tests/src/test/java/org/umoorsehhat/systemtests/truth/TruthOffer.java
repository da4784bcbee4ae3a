package org.umoorsehhat.systemtests.truth;

import java.time.Instant;

/** A seat that is held for somebody who waits, in every slot that its time touches. */
record TruthOffer(long entry, TruthPatient patient, Instant from, Instant to) {

    boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && to.isAfter(start);
    }
}
