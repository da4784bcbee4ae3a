package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** Says, where somebody cannot come at a time, when they can. */
@Component
class NextFreeSlot {

    /** Those for which another time is the way out. */
    private static final Set<Refusal> OF_THE_TIME =
            Set.of(
                    Refusal.SLOT_FULL,
                    Refusal.SLOT_CLOSED,
                    Refusal.NO_SLOT,
                    Refusal.NO_START,
                    Refusal.PATIENT_BUSY,
                    Refusal.TOO_NEAR,
                    Refusal.DOCTOR_BUSY);

    private final PostgresFreeSlots freeSlots;
    private final BookingWindows windows;
    private final Clock clock;

    NextFreeSlot(PostgresFreeSlots freeSlots, BookingWindows windows, Clock clock) {
        this.freeSlots = freeSlots;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * Fails with the refusal and the next free slot, if there is one that booking would accept.
     *
     * @param visit as it was to be
     * @param caller who wants it
     */
    <T> Mono<T> refuse(Refusal refusal, Visit visit, Caller caller) {
        Mono<T> plain = Mono.error(() -> new RefusedException(refusal));
        if (!OF_THE_TIME.contains(refusal)) {
            return plain;
        }
        // A crowd at a full time shares one answer; who is busy asks for themselves.
        Long patient = refusal == Refusal.PATIENT_BUSY ? visit.patient() : null;
        // A walk-in may be for a time that has begun.
        Instant now = clock.instant();
        Instant from = visit.startsAt().isBefore(now) ? now : visit.startsAt();
        return windows.of(visit.doctor(), visit.service(), caller)
                .flatMap(window ->
                        freeSlots.next(
                                visit.doctor(), from, visit.minutes(), patient, patient, window))
                .flatMap(next -> Mono.<T>error(new RefusedException(refusal, null, next)))
                .switchIfEmpty(plain);
    }
}
