package org.umoorsehhat.scheduling.slot;

import reactor.core.publisher.Mono;

/** Opens calendars. */
public interface Calendars {

    /** Locks the doctor's calendar in the running transaction; empty for an unknown doctor. */
    Mono<DoctorCalendar> open(long doctor);

    /**
     * Locks the doctor's calendar. Fails with {@code 400} on the field {@code doctor} for one who
     * is unknown or not active.
     */
    default Mono<DoctorCalendar> openForNewSlots(long doctor) {
        return open(doctor)
                .switchIfEmpty(Mono.error(SlotProblems::unknownDoctor))
                .filter(DoctorCalendar::isActive)
                .switchIfEmpty(Mono.error(SlotProblems::inactiveDoctor));
    }
}
