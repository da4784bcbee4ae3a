package org.umoorsehhat.booking.seat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.seat.persistence.ArrivedSlot;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.booking.seat.persistence.PostgresSlots;
import org.umoorsehhat.booking.seat.persistence.PostgresSlots.Applied;
import reactor.core.publisher.Flux;
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
     * Within the transaction of their messages, alone with their doctors.
     *
     * @param arrived each slot once; what is older than what is known changes nothing
     */
    public Mono<Void> apply(Collection<ArrivedSlot> arrived) {
        return slots.apply(arrived)
                .collectMap(Applied::slot)
                .filter(changed -> !changed.isEmpty())
                .flatMap(changed -> follow(arrived, changed));
    }

    private Mono<Void> follow(Collection<ArrivedSlot> arrived, Map<Long, Applied> changed) {
        List<ArrivedSlot> causes =
                arrived.stream()
                        .filter(cause -> changed.containsKey(cause.slot().slotId()))
                        .toList();
        return slots.openHolds(changed.keySet())
                .flatMapMany(holds ->
                        Flux.fromIterable(causes)
                                .concatMap(cause -> endHolds(cause, changed, holds)))
                .then(slots.tell(causes));
    }

    private Mono<Void> endHolds(
            ArrivedSlot cause, Map<Long, Applied> changed, Map<Long, Collection<UUID>> holds) {
        long slot = cause.slot().slotId();
        Applied applied = changed.get(slot);
        return applied == null
                ? Mono.empty()
                : Flux.fromIterable(holds.getOrDefault(slot, List.of()))
                        .concatMap(hold -> end(hold, slot, applied))
                        .then()
                        .contextWrite(cause.context()::in);
    }

    /** Closed or moved: all holds in it end. Shrunk: as many as no longer fit, the newest first. */
    private Mono<Boolean> end(UUID hold, long slot, Applied applied) {
        return applied.isMoved()
                ? holds.release(hold, REASON)
                : slots.isOpenAndFits(slot)
                        .flatMap(fits -> fits ? Mono.just(false) : holds.release(hold, REASON));
    }
}
