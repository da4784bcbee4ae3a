package org.umoorsehhat.booking.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.AppointmentLength;
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
                    Refusal.PATIENT_BUSY,
                    Refusal.DOCTOR_BUSY,
                    Refusal.DOCTOR_INACTIVE,
                    Refusal.PATIENT_INACTIVE);

    private final PostgresFreeSlots freeSlots;
    private final PostgresDirectory directory;

    NextFreeSlot(PostgresFreeSlots freeSlots, PostgresDirectory directory) {
        this.freeSlots = freeSlots;
        this.directory = directory;
    }

    /**
     * Fails with the refusal and the next free slot, if there is one.
     *
     * @param date from which on, of the doctor's zone, as {@code time}
     * @param minutes how long the appointment was to be; absent for the usual length
     */
    <T> Mono<T> refuse(
            Refusal refusal,
            long doctor,
            LocalDate date,
            LocalTime time,
            @Nullable Integer minutes) {
        Mono<T> plain = Mono.error(() -> new RefusedException(refusal));
        if (!OF_THE_TIME.contains(refusal)) {
            return plain;
        }
        return directory
                .doctor(doctor)
                .flatMap(known -> Mono.justOrEmpty(LocalTimes.resolve(date, time, known.zone())))
                .flatMap(from ->
                        freeSlots.next(
                                doctor, from, minutes == null ? AppointmentLength.USUAL : minutes))
                .flatMap(next -> Mono.<T>error(new RefusedException(refusal, null, next)))
                .switchIfEmpty(plain);
    }
}
