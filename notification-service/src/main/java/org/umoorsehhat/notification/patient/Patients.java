package org.umoorsehhat.notification.patient;

import reactor.core.publisher.Mono;

/** The copy of the patients. */
public interface Patients {

    /** Keeps a patient, in the running transaction. */
    Mono<Void> keep(Patient patient);

    /** Deletes all that is personal, in the running transaction. */
    Mono<Void> erase(long id);
}
