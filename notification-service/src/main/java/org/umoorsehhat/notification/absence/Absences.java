package org.umoorsehhat.notification.absence;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copy of the doctors' absences. */
public interface Absences {

    /** Keeps an absence, in the running transaction. */
    Mono<Void> keep(AbsenceNews absence);

    /** The coming appointments that fall into it. */
    Flux<Affected> affected(AbsenceNews absence, Instant now);

    /** Withdraws what has not been told of it, and gives those who have been told. */
    Flux<Affected> told(AbsenceNews absence, Instant now);

    /** An appointment and its patient. */
    record Affected(long appointment, long patientId, Instant startsAt) {}
}
