package org.umoorsehhat.booking.erasure;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of a patient, to be forgotten. */
public interface ErasableRecords {

    /** Numbers of the patient's live appointments that are not over. */
    Flux<Long> liveAppointments(long patient);

    /**
     * Blanks everything.
     *
     * @param announces whether a tombstone is left on the patients' topic
     */
    Mono<Result> erase(long patient, boolean announces);

    /** What became of it. */
    enum Result {
        ERASED,
        /** An appointment is still live. */
        LIVE,
        NOT_FOUND
    }
}
