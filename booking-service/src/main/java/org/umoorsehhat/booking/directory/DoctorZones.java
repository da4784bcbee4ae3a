package org.umoorsehhat.booking.directory;

import java.time.ZoneId;
import reactor.core.publisher.Mono;

/** In which zone a doctor's dates and times are meant. */
public interface DoctorZones {

    /** The zone of a doctor; empty for one that is not known here. May be out of date. */
    Mono<ZoneId> of(long doctorId);

    /** The zone may have changed: ask again next time. */
    void forget(long doctorId);
}
