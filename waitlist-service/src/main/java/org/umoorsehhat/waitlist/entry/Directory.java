package org.umoorsehhat.waitlist.entry;

import java.time.ZoneId;
import reactor.core.publisher.Mono;

/** Whom this service knows, from other services' events. */
public interface Directory {

    /** The zone of an active doctor; empty when unknown or not active. */
    Mono<ZoneId> zoneOfActiveDoctor(long doctorId);

    /** Whether there is such a patient, and active. */
    Mono<Boolean> isActivePatient(long patientId);
}
