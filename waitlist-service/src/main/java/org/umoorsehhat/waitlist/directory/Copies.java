package org.umoorsehhat.waitlist.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.umoorsehhat.waitlist.matching.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copies, as they are kept. Everything runs in the caller's transaction. */
public interface Copies {

    Mono<Void> doctor(long id, String name, String timeZone, boolean isActive);

    /** Also lets the patient's entries look for a seat when the patient is active again. */
    Mono<Void> patient(long id, String name, boolean isActive, Instant now);

    /** Erases what is known of a patient: the name, the reasons given, and who did what. */
    Mono<Void> erasePatient(long id);

    /** The patient is busy then. */
    Mono<Void> appointment(UUID reference, long patientId, Instant startsAt, Instant endsAt);

    /**
     * The patient is no longer busy, and is looked at again for slots that clashed; empty when
     * nothing was known of the appointment.
     */
    Mono<Void> forgetAppointment(UUID reference, Instant now);

    /** Active entries of a patient for a doctor and day that joined before {@code before}. */
    Flux<Long> waitingFor(long patientId, long doctorId, LocalDate date, Instant before);

    /** How many seats are free in a slot; an older version than the known one changes nothing. */
    Mono<Boolean> slot(SlotCopy slot);

    /** Whether anybody waits for that doctor and day. The demand is locked, shared. */
    Mono<Boolean> isWaitedFor(Wish wish);

    /**
     * A slot as booking-service's ledger has it.
     *
     * @param free seats that may be asked for; 0 where it is closed
     * @param version of the ledger's row
     */
    record SlotCopy(
            long id,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            LocalDate date,
            int capacity,
            int free,
            long version) {}
}
