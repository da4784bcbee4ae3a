package org.umoorsehhat.scheduling.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Changes of the slots as they are stored. Whoever calls this has opened the doctor's calendar
 * before, unless said otherwise. Each change puts its events into the outbox.
 */
public interface SlotChanges {

    /**
     * Creates slots in one statement, and their events in another; what exists or overlaps is left
     * out. They are closed while the doctor is away.
     *
     * @param open what the doctor wants
     * @param series that publishes them
     */
    Mono<List<Created>> create(
            DoctorCalendar calendar,
            Collection<PlacedSlot> slots,
            boolean open,
            @Nullable Long series);

    /**
     * Stores time, capacity and openness of a slot and counts its version up. Fails with {@code
     * 409} when it would overlap another slot of the doctor.
     *
     * @return whether it is available now: a doctor who is away closes it
     */
    Mono<Boolean> change(long id, PlacedSlot placed, boolean open);

    /** Takes a slot out of its series, which will not publish that start again. No event. */
    Mono<Void> leaveSeries(TimeSlot slot);

    /** Marks slots as withdrawn and counts their versions up. */
    Mono<Void> withdraw(Collection<Long> ids);

    /**
     * Closes and opens the slots of a doctor that touch a time and have not ended, as absences say
     * now.
     */
    Mono<Void> followAbsences(long doctor, Instant from, Instant to, Instant now);

    /**
     * Takes over what booking-service says, unless something newer is here. Needs no open calendar,
     * and makes no event.
     *
     * @param version of booking's ledger row
     * @param slotVersion of the slot that the numbers reflect
     * @return whether the slot is withdrawn, empty, and booking knows: then it can go
     */
    Mono<Boolean> report(long id, Occupancy occupancy, long version, long slotVersion);

    /**
     * Removes slots for good; the event of each is a tombstone. Needs no open calendar, only locked
     * slots.
     */
    Mono<Long> remove(Collection<Long> ids);

    /** A slot that was created. */
    record Created(long id, Instant startsAt) {}
}
