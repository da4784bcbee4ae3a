package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The slots as they are stored. What changes them has opened the doctor's calendar before. */
public interface Slots {

    /**
     * Creates slots in one statement; what exists or overlaps is left out. They are closed while
     * the doctor is away.
     *
     * @param open what the doctor wants
     * @param series that publishes them
     */
    Mono<List<Created>> create(
            DoctorCalendar calendar,
            Collection<PlacedSlot> slots,
            boolean open,
            @Nullable Long series);

    /** Of these starts, those at which a slot of the doctor begins. */
    Mono<List<Instant>> existing(long doctor, Collection<Instant> starts);

    /** Finds a slot, withdrawn ones too. */
    Mono<TimeSlot> find(long id);

    /** Finds a slot and locks its row until the transaction ends. */
    Mono<TimeSlot> lock(long id);

    /** Finds slots, in order of number. */
    Flux<TimeSlot> find(Collection<Long> ids);

    /**
     * Stores time, capacity and openness of a slot and counts its version up. Fails with {@code
     * 409} when it would overlap another slot of the doctor.
     *
     * @return whether it is available now: a doctor who is away closes it
     */
    Mono<Boolean> change(long id, PlacedSlot placed, boolean open);

    /** Takes a slot out of its series, which will not publish that start again. */
    Mono<Void> leaveSeries(TimeSlot slot);

    /** Marks slots as withdrawn and counts their versions up. */
    Mono<List<Long>> withdraw(Collection<Long> ids);

    /** Puts an event per slot into the outbox, in one statement. */
    Mono<Void> publish(SlotFact fact, Collection<Long> ids);

    /** Slots of a series that start after {@code now} and are not withdrawn, locked. */
    Mono<List<TimeSlot>> ahead(long series, Instant now);

    /** Slots of a doctor that touch a time and are not withdrawn, in order of time. */
    Mono<List<TimeSlot>> during(long doctor, Instant from, Instant to);

    /**
     * Closes and opens the slots of a doctor that touch a time and have not ended, as absences say
     * now. Gives the numbers of those that changed.
     */
    Mono<List<Long>> followAbsences(long doctor, Instant from, Instant to, Instant now);

    /** Numbers of slots of dates before {@code date}, the oldest first. */
    Flux<Long> before(LocalDate date, int limit);

    Mono<List<TimeSlot>> list(SlotFilter filter, SlotWindow window, Instant now);

    Mono<Long> count(SlotFilter filter, Instant now);

    /**
     * Takes over what booking-service says, unless something newer is here.
     *
     * @param version of booking's ledger row
     * @param slotVersion of the slot that the numbers reflect
     * @return whether the slot is withdrawn, empty, and booking knows: then it can go
     */
    Mono<Boolean> report(long id, Occupancy occupancy, long version, long slotVersion);

    /** Removes slots for good and puts a tombstone for each into the outbox. */
    Mono<Long> remove(Collection<Long> ids);

    /** A slot that was created. */
    record Created(long id, Instant startsAt) {}
}
