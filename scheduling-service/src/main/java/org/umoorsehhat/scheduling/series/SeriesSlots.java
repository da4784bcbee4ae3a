package org.umoorsehhat.scheduling.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.series.SeriesStore.Start;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.SlotBatch;
import org.umoorsehhat.scheduling.slot.SlotChanges;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import org.umoorsehhat.scheduling.slot.Slots;
import org.umoorsehhat.scheduling.slot.TimeSlot;
import org.umoorsehhat.scheduling.slot.WallClockSlot;
import reactor.core.publisher.Mono;

/** Brings the slots ahead of a series to a new plan. What anybody has booked or holds stays. */
@Component
class SeriesSlots {

    private final Slots slots;
    private final SlotChanges changes;
    private final SeriesStore store;
    private final SlotPublication publication;
    private final Clock clock;

    SeriesSlots(
            Slots slots,
            SlotChanges changes,
            SeriesStore store,
            SlotPublication publication,
            Clock clock) {
        this.slots = slots;
        this.changes = changes;
        this.store = store;
        this.publication = publication;
        this.clock = clock;
    }

    /** Withdraws and publishes what it takes for {@code wanted} to be there. */
    Mono<SlotBatch> replan(DoctorCalendar calendar, long series, List<WallClockSlot> wanted) {
        return Mono.zip(slots.ahead(series, clock.instant()), store.gaps(series))
                .flatMap(both -> {
                    Plan plan = plan(both.getT1(), wanted, both.getT2());
                    return changes.withdraw(plan.withdraw())
                            .then(publication.publish(calendar, plan.create(), series));
                })
                .map(published -> new SlotBatch(series, published.ids(), published.skipped()));
    }

    static Plan plan(List<TimeSlot> there, List<WallClockSlot> wanted, Set<Start> gaps) {
        var missing = new HashMap<Start, WallClockSlot>();
        for (WallClockSlot slot : wanted) {
            Start start = Start.of(slot);
            if (!gaps.contains(start)) {
                missing.put(start, slot);
            }
        }
        var withdraw = new ArrayList<Long>();
        for (TimeSlot slot : there) {
            Start start = Start.of(slot.placed().wallClock());
            boolean isTaken = slot.occupancy().booked() + slot.occupancy().held() > 0;
            if (isTaken || slot.placed().wallClock().equals(missing.get(start))) {
                missing.remove(start);
            } else {
                withdraw.add(slot.id());
            }
        }
        return new Plan(
                withdraw,
                wanted.stream().filter(slot -> missing.containsKey(Start.of(slot))).toList());
    }

    record Plan(List<Long> withdraw, List<WallClockSlot> create) {}
}
