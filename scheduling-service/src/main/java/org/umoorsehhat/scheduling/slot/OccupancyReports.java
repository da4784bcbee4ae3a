package org.umoorsehhat.scheduling.slot;

import java.util.List;
import org.springframework.stereotype.Service;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;
import reactor.core.publisher.Mono;

/** Takes over how full booking-service says a slot is, and removes those that were withdrawn. */
@Service
public class OccupancyReports {

    private final PostgresSlotChanges slots;

    OccupancyReports(PostgresSlotChanges slots) {
        this.slots = slots;
    }

    /** Runs in the transaction of the event's handler. */
    public Mono<Void> take(long slot, Occupancy occupancy, long version, long slotVersion) {
        return slots.report(slot, occupancy, version, slotVersion)
                .filter(isOver -> isOver)
                .flatMap(isOver -> slots.remove(List.of(slot)))
                .then();
    }
}
