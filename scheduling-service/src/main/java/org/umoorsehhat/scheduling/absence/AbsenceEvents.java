package org.umoorsehhat.scheduling.absence;

import reactor.core.publisher.Mono;

/** Tells the platform, in the transaction that plans or cancels. */
public interface AbsenceEvents {

    Mono<Void> publish(Absence absence);
}
