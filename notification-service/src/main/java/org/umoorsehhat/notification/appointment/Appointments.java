package org.umoorsehhat.notification.appointment;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** The copy of the appointments. */
public interface Appointments {

    /**
     * Keeps {@code news} at {@code version}, in the running transaction, and gives the version that
     * set its time.
     */
    Mono<Long> keep(AppointmentNews news, long version);

    /** Marks an appointment as replaced by another. */
    Mono<Void> replaced(long id);

    /** A planned absence that an appointment would fall into. */
    Mono<Long> absenceAt(long doctorId, Instant startsAt, Instant endsAt);
}
