package org.umoorsehhat.booking.seat;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.persistence.PostgresSlots;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import reactor.core.publisher.Mono;

/**
 * Applies what scheduling-service says of a slot, whenever that arrives: late, twice, out of order,
 * after bookings. Nothing is cancelled; holds end that no longer fit.
 */
@Service
public class SlotChanges {

    private static final String REASON = "slot-closed";

    private final PostgresSlots slots;
    private final PostgresHolds holds;

    SlotChanges(PostgresSlots slots, PostgresHolds holds) {
        this.slots = slots;
        this.holds = holds;
    }

    /**
     * Within the transaction of the message, alone with the doctor.
     *
     * @param version of the event; an older one than is known changes nothing
     */
    public Mono<Void> apply(PublishedSlot slot, long version) {
        return slots.apply(slot, version)
                .filter(applied -> applied != PostgresSlots.Applied.NEW)
                .flatMap(applied ->
                        slots.openHolds(slot.slotId())
                                .concatMap(hold -> end(hold, slot.slotId(), applied))
                                .then(slots.tell(slot.slotId())));
    }

    /** Closed or moved: all holds in it end. Shrunk: as many as no longer fit, the newest first. */
    private Mono<Boolean> end(UUID hold, long slot, PostgresSlots.Applied applied) {
        return applied == PostgresSlots.Applied.MOVED
                ? holds.release(hold, REASON)
                : slots.isOpenAndFits(slot)
                        .flatMap(fits -> fits ? Mono.just(false) : holds.release(hold, REASON));
    }
}
