package org.umoorsehhat.scheduling.directory;

import reactor.core.publisher.Mono;

/** Tells the platform. Called in the transaction that changes the state, after the row's lock. */
public interface DirectoryEvents {

    Mono<Void> publish(Fact fact, Doctor doctor);

    Mono<Void> publish(Fact fact, MedicalService service);
}
