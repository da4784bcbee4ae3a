package org.umoorsehhat.scheduling.slot;

import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes over how full booking-service says a slot is, and lets go of those that were withdrawn. */
@Service
public class SlotOccupancy {

    private final SlotChanges slots;

    SlotOccupancy(SlotChanges slots) {
        this.slots = slots;
    }

    /** Runs in the transaction of the event's handler. */
    public Mono<Void> reported(long slot, Occupancy occupancy, long version, long slotVersion) {
        return slots.report(slot, occupancy, version, slotVersion)
                .filter(isOver -> isOver)
                .flatMap(isOver -> slots.remove(List.of(slot)))
                .then();
    }
}
